import type { Metadata } from "next";
import { EventTrendPage } from "@/components/trends/event-trend-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { trendSchema } from "@/lib/trends/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends.title") };
}

export default async function EventTrend({ params, searchParams }: PageProps<"/trends/[eventId]">) {
  const actor = await requireStaff();
  const { eventId } = await params;
  const question = parseForm(trendSchema, addressValues(await searchParams));
  return <EventTrendPage actor={actor} eventId={eventId} question={question.ok ? question.data : hide()} />;
}
