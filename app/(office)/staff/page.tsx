import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("staff.title") };
}

export default async function Page({ searchParams }: PageProps<"/staff">) {
  return <StaffPage actor={await requireStaff()} address={await searchParams} />;
}
