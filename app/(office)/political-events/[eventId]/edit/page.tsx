import type { Metadata } from "next";
import { EditEventPage } from "@/components/political-events/event-form-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("political-events.edit") };
}

type Props = PageProps<"/political-events/[eventId]/edit">;

export default async function EditPoliticalEventPage({ params, searchParams }: Props) {
  const [{ eventId }, { draft }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff();
  return <EditEventPage actor={actor} id={eventId} draft={typeof draft === "string" ? draft : undefined} />;
}
