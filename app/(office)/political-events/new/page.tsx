import type { Metadata } from "next";
import { AddEventPage } from "@/components/political-events/event-form-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("political-events.add") };
}

export default async function NewPoliticalEventPage({ searchParams }: PageProps<"/political-events/new">) {
  const { draft } = await searchParams;
  return <AddEventPage actor={await requireStaff()} draft={typeof draft === "string" ? draft : undefined} />;
}
