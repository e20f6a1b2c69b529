import type { Metadata } from "next";
import { LogPage } from "@/components/inquiries/log-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("inquiries.log.title") };
}

export default async function NewInquiryPage({ searchParams }: PageProps<"/inquiries/new">) {
  const { draft, card, logged } = await searchParams;
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
  return <LogPage actor={await requireStaff()} draft={one(draft)} card={one(card)} logged={one(logged)} />;
}
