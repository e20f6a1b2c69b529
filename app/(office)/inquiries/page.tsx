import type { Metadata } from "next";
import { InquiryListPage } from "@/components/inquiries/inquiry-list-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("inquiries.list.title") };
}

export default async function Page({ searchParams }: PageProps<"/inquiries">) {
  return <InquiryListPage actor={await requireStaff()} address={await searchParams} />;
}
