import type { ReactNode } from "react";
import { SignedInShell } from "@/components/app-shell/signed-in-shell";
import { requireStaff } from "@/lib/auth/session";

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  return <SignedInShell actor={await requireStaff()}>{children}</SignedInShell>;
}
