import type { Metadata } from "next";
import { AuditLogPage } from "@/components/audit-log/audit-log-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("audit-log.title") };
}

export default async function Page({ searchParams }: PageProps<"/audit-log">) {
  return <AuditLogPage actor={await requireStaff()} address={await searchParams} />;
}
