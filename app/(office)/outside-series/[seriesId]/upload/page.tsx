import type { Metadata } from "next";
import { UploadVintagePage } from "@/components/outside-series/upload-pages";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("outside-series.upload") };
}

export default async function UploadPage({
  params,
  searchParams,
}: PageProps<"/outside-series/[seriesId]/upload">) {
  const [{ seriesId }, { draft }] = await Promise.all([params, searchParams]);
  const one = typeof draft === "string" ? draft : undefined;
  return <UploadVintagePage actor={await requireStaff()} id={seriesId} draft={one} />;
}
