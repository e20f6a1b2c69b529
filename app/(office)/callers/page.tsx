import type { Metadata } from "next";
import { CallerListPage } from "@/components/callers/caller-list-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("callers.title") };
}

export default async function Page({ searchParams }: PageProps<"/callers">) {
  return <CallerListPage actor={await requireStaff()} address={await searchParams} />;
}
