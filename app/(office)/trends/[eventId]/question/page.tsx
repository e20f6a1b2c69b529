import type { Metadata } from "next";
import { ChangeQuestionPage } from "@/components/hypotheses/change-question-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("hypotheses.change") };
}

export default async function ChangeQuestion({
  params,
  searchParams,
}: PageProps<"/trends/[eventId]/question">) {
  const [{ eventId }, { draft, ...rest }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff();
  const parsed = parseForm(countFilterSchema, addressValues(rest));
  const filter = parsed.ok ? parsed.data : hide();
  const named = typeof draft === "string" ? draft : undefined;
  return <ChangeQuestionPage actor={actor} eventId={eventId} filter={filter} draft={named} />;
}
