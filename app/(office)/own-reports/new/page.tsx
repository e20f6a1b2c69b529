import type { Metadata } from "next";
import { AddOwnReportPage } from "@/components/own-reports/own-report-form-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("own-reports.add") };
}

export default async function NewOwnReport({ searchParams }: PageProps<"/own-reports/new">) {
  const { draft } = await searchParams;
  return (
    <AddOwnReportPage actor={await requireStaff()} draft={typeof draft === "string" ? draft : undefined} />
  );
}
