import type { Metadata } from "next";
import { DashboardPage } from "@/components/dashboard/dashboard-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { dashboardSchema } from "@/lib/dashboard/schema";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("dashboard.title") };
}

export default async function Dashboard({ searchParams }: PageProps<"/dashboard">) {
  const actor = await requireStaff();
  const question = parseForm(dashboardSchema, addressValues(await searchParams));
  return <DashboardPage actor={actor} question={question.ok ? question.data : hide()} />;
}
