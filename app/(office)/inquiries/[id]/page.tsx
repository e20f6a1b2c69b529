import type { Metadata } from "next";
import { InquiryPage } from "@/components/inquiries/inquiry-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

// The title names no caller: it ends up in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("inquiries.stage.inquiry") };
}

export default async function Page({ params, searchParams }: PageProps<"/inquiries/[id]">) {
  const [actor, { id }, address] = await Promise.all([requireStaff(), params, searchParams]);
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
  const { draft, done, logged } = address;
  return (
    <InquiryPage
      actor={actor}
      id={id}
      address={{ draft: one(draft), done: one(done), logged: one(logged) }}
    />
  );
}
