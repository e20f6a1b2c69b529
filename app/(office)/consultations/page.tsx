import type { Metadata } from "next";
import { ConsultationListPage } from "@/components/consultations/consultation-list";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("consultations.title") };
}

export default async function Page({ searchParams }: PageProps<"/consultations">) {
  return <ConsultationListPage actor={await requireStaff()} address={await searchParams} />;
}
