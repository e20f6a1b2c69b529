import type { Metadata } from "next";
import { OutsideSeriesPage } from "@/components/outside-series/outside-series-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("outside-series.title") };
}

export default async function Page() {
  return <OutsideSeriesPage actor={await requireStaff()} />;
}
