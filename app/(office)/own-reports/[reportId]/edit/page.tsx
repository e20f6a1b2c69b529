import type { Metadata } from "next";
import { EditOwnReportPage } from "@/components/own-reports/own-report-form-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("own-reports.edit") };
}

type Props = PageProps<"/own-reports/[reportId]/edit">;

export default async function EditOwnReport({ params, searchParams }: Props) {
  const [{ reportId }, { draft }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff();
  return (
    <EditOwnReportPage actor={actor} id={reportId} draft={typeof draft === "string" ? draft : undefined} />
  );
}
