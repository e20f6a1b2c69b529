import type { Metadata } from "next";
import { TodayPage } from "@/components/today/today-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("today.title") };
}

export default async function Page() {
  return <TodayPage actor={await requireStaff()} />;
}
