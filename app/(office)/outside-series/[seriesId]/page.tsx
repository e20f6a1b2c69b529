import type { Metadata } from "next";
import { SeriesPage } from "@/components/outside-series/series-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("outside-series.title") };
}

type Props = PageProps<"/outside-series/[seriesId]">;

export default async function OneSeriesPage({ params, searchParams }: Props) {
  const [{ seriesId }, { vintage, uploaded }] = await Promise.all([params, searchParams]);
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
  const actor = await requireStaff();
  return <SeriesPage actor={actor} id={seriesId} vintageId={one(vintage)} uploadedId={one(uploaded)} />;
}
