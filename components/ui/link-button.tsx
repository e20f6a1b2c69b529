import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./button-class";

type Props = { href: string; kind?: ButtonKind; children: ReactNode; download?: boolean; shortcut?: string };

/** A link drawn as a button. Downloads are plain links: they must not be fetched ahead. */
export function LinkButton({ href, kind = "plain", children, download, shortcut }: Props) {
  const shared = { className: buttonClass(kind), "aria-keyshortcuts": shortcut, "data-shortcut": shortcut };
  if (download) {
    return (
      <a href={href} download {...shared}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} {...shared}>
      {children}
    </Link>
  );
}
