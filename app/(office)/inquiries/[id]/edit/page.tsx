import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EditPage } from "@/components/inquiries/edit-page";
import { requireRight } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("inquiries.edit.page") };
}

export default async function Page({ params, searchParams }: PageProps<"/inquiries/[id]/edit">) {
  const [actor, { id }, { draft }] = await Promise.all([requireStaff(), params, searchParams]);
  requireRight(mayWorkOnInquiries(actor));
  // The form's id stands in its address: Back and Reload find the same form.
  if (typeof draft !== "string") redirect(`/inquiries/${encodeURIComponent(id)}/edit?draft=${newId()}`);
  return <EditPage actor={actor} id={id} draft={draft} />;
}
