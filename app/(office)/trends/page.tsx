import type { Metadata } from "next";
import { EventsPage } from "@/components/trends/events-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { eventsSchema } from "@/lib/trends/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends.title") };
}

export default async function Trends({ searchParams }: PageProps<"/trends">) {
  const actor = await requireStaff();
  const question = parseForm(eventsSchema, addressValues(await searchParams));
  return <EventsPage actor={actor} question={question.ok ? question.data : hide()} />;
}
