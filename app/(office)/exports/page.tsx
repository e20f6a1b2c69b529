import type { Metadata } from "next";
import { ExportListPage } from "@/components/exports/export-list-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { registerPageSchema } from "@/lib/exports/schema";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("exports.title") };
}

export default async function Exports({ searchParams }: PageProps<"/exports">) {
  const asked = parseForm(registerPageSchema, addressValues(await searchParams));
  return <ExportListPage actor={await requireStaff()} after={asked.ok ? asked.data.after : hide()} />;
}
