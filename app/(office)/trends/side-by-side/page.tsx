import type { Metadata } from "next";
import { SideBySidePage } from "@/components/trends/side-by-side-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { sideBySideSchema } from "@/lib/trends/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends-events.sideBySide.title") };
}

export default async function SideBySide({ searchParams }: PageProps<"/trends/side-by-side">) {
  const actor = await requireStaff();
  const asked = parseForm(sideBySideSchema, addressValues(await searchParams));
  return <SideBySidePage actor={actor} eventIds={asked.ok ? asked.data.events : hide()} />;
}
