import type { Metadata } from "next";
import { CallerPage } from "@/components/callers/caller-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

// The title names nobody: it ends up in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("callers.page.title") };
}

export default async function Page({ params }: PageProps<"/callers/[callerId]">) {
  return <CallerPage actor={await requireStaff()} id={(await params).callerId} />;
}
