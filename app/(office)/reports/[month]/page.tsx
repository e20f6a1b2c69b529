import type { Metadata } from "next";
import { ReportPage } from "@/components/reports/report-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("reports.title") };
}

export default async function MonthlyReport({ params }: PageProps<"/reports/[month]">) {
  const { month } = await params;
  return <ReportPage actor={await requireStaff()} month={month} />;
}
