import type { Metadata } from "next";
import { ExportPage } from "@/components/exports/export-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("exports.title") };
}

export default async function Export({ params }: PageProps<"/exports/[exportId]">) {
  const { exportId } = await params;
  return <ExportPage actor={await requireStaff()} id={exportId} />;
}
