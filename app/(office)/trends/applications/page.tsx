import type { Metadata } from "next";
import { ApplicationsPage } from "@/components/trends/applications/applications-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { parseForm } from "@/lib/forms/parse-form";
import { applicationsValues } from "@/lib/trends/applications/applications-address";
import { applicationsSchema } from "@/lib/trends/applications/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends-applications.title") };
}

export default async function Applications({ searchParams }: PageProps<"/trends/applications">) {
  const actor = await requireStaff();
  const question = parseForm(applicationsSchema, applicationsValues(await searchParams));
  return <ApplicationsPage actor={actor} question={question.ok ? question.data : hide()} />;
}
