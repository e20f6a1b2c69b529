import type { Metadata } from "next";
import { UploadRoundsPage } from "@/components/outside-series/upload-pages";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("outside-series.rounds.upload") };
}

export default async function UploadPage({
  searchParams,
}: PageProps<"/outside-series/invitation-rounds/upload">) {
  const { draft } = await searchParams;
  return (
    <UploadRoundsPage actor={await requireStaff()} draft={typeof draft === "string" ? draft : undefined} />
  );
}
