import type { Metadata } from "next";
import { ApplicationListPage } from "@/components/applications/application-list";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("applications.title") };
}

export default async function Page({ searchParams }: PageProps<"/applications">) {
  return <ApplicationListPage actor={await requireStaff()} address={await searchParams} />;
}
