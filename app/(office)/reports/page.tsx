import type { Metadata } from "next";
import { ReportListPage } from "@/components/reports/report-list-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("reports.title") };
}

export default async function Reports() {
  return <ReportListPage actor={await requireStaff()} />;
}
