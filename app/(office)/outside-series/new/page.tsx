import type { Metadata } from "next";
import { AddSeriesPage } from "@/components/outside-series/add-series-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("outside-series.addTitle") };
}

export default async function NewSeriesPage({ searchParams }: PageProps<"/outside-series/new">) {
  const { draft } = await searchParams;
  return <AddSeriesPage actor={await requireStaff()} draft={typeof draft === "string" ? draft : undefined} />;
}
