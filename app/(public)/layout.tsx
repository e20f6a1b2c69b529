import type { ReactNode } from "react";
import { VisitorShell } from "@/components/sign-in/visitor-shell";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <VisitorShell>{children}</VisitorShell>;
}
