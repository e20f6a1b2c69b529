import type { Metadata } from "next";
import { ReportPage } from "@/components/reports/report-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { reportSchema } from "@/lib/reports/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("reports.title") };
}

export default async function MonthlyReport({ params, searchParams }: PageProps<"/reports/[month]">) {
  const actor = await requireStaff();
  const { month } = await params;
  const asked = parseForm(reportSchema, addressValues(await searchParams));
  return <ReportPage actor={actor} month={month} audience={asked.ok ? asked.data.audience : hide()} />;
}
