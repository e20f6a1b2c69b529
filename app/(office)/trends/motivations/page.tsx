import type { Metadata } from "next";
import { MotivationsPage } from "@/components/trends/motivations/motivations-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends-motivations.title") };
}

export default async function Motivations() {
  return <MotivationsPage actor={await requireStaff()} />;
}
