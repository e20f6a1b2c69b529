import type { Metadata } from "next";
import { EventListPage } from "@/components/political-events/event-list-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { eventFilterOf } from "@/lib/political-events/event-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("political-events.title") };
}

export default async function PoliticalEventsPage({ searchParams }: PageProps<"/political-events">) {
  return <EventListPage actor={await requireStaff()} filter={eventFilterOf(await searchParams)} />;
}
