import type { Metadata } from "next";
import { EventTrendPage } from "@/components/trends/event-trend-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends.title") };
}

export default async function EventTrend({ params, searchParams }: PageProps<"/trends/[eventId]">) {
  const actor = await requireStaff();
  const { eventId } = await params;
  const filter = parseForm(countFilterSchema, addressValues(await searchParams));
  return <EventTrendPage actor={actor} eventId={eventId} filter={filter.ok ? filter.data : hide()} />;
}
