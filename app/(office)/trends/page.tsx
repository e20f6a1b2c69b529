import type { Metadata } from "next";
import { TrendListPage } from "@/components/trends/trend-list-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends.title") };
}

export default async function Trends() {
  return <TrendListPage actor={await requireStaff()} />;
}
