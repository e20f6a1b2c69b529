import type { Metadata } from "next";
import { NewExportPage } from "@/components/exports/new-export-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("exports.newTitle") };
}

export default async function NewExport({ searchParams }: PageProps<"/exports/new">) {
  return <NewExportPage actor={await requireStaff()} address={await searchParams} />;
}
