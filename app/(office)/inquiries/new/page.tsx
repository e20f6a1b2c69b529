import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LogPage } from "@/components/inquiries/log-page";
import { requireRight } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { newFormAddress } from "@/lib/inquiries/new-form-address";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("inquiries.log.title") };
}

export default async function NewInquiryPage({ searchParams }: PageProps<"/inquiries/new">) {
  const actor = await requireStaff();
  requireRight(mayWorkOnInquiries(actor));
  const { draft, card, logged } = await searchParams;
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
  // The form's id stands in its address: Back and Reload find the same form, so nothing is logged twice.
  if (!one(draft)) redirect(newFormAddress(newId(), { card: one(card), logged: one(logged) }));
  return <LogPage actor={actor} draft={one(draft)} card={one(card)} logged={one(logged)} />;
}
