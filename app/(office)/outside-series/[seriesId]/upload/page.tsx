import type { Metadata } from "next";
import { UploadVintagePage } from "@/components/outside-series/upload-pages";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("outside-series.upload") };
}

export default async function UploadPage({ params }: PageProps<"/outside-series/[seriesId]/upload">) {
  const { seriesId } = await params;
  return <UploadVintagePage actor={await requireStaff()} id={seriesId} />;
}
