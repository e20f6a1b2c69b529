import type { Metadata } from "next";
import { EventPage } from "@/components/political-events/event-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("political-events.title") };
}

type Props = PageProps<"/political-events/[eventId]">;

export default async function PoliticalEventPage({ params, searchParams }: Props) {
  const [{ eventId }, { saved }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff();
  return <EventPage actor={actor} id={eventId} saved={typeof saved === "string" ? saved : undefined} />;
}
