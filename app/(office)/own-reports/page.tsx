import type { Metadata } from "next";
import { OwnReportListPage } from "@/components/own-reports/own-report-list-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { firstValue } from "@/lib/forms/form-values";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("own-reports.title") };
}

export default async function OwnReports({ searchParams }: PageProps<"/own-reports">) {
  const actor = await requireStaff();
  return <OwnReportListPage actor={actor} done={firstValue(addressValues(await searchParams), "done")} />;
}
