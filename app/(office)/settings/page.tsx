import type { Metadata } from "next";
import { SettingsPage } from "@/components/settings/settings-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("settings.title") };
}

export default async function Page({ searchParams }: PageProps<"/settings">) {
  return <SettingsPage actor={await requireStaff()} address={await searchParams} />;
}
