import type { Metadata } from "next";
import { OwnReportPage } from "@/components/own-reports/own-report-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { firstValue } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { ownReportSchema } from "@/lib/own-reports/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("own-reports.title") };
}

export default async function SavedOwnReport({ params, searchParams }: PageProps<"/own-reports/[reportId]">) {
  const actor = await requireStaff();
  const [{ reportId }, address] = await Promise.all([params, searchParams]);
  const values = addressValues(address);
  const asked = parseForm(ownReportSchema, values);
  const period = asked.ok ? asked.data.period : hide();
  return <OwnReportPage actor={actor} id={reportId} period={period} done={firstValue(values, "done")} />;
}
