import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./button-class";

type Props = {
  href: string;
  kind?: ButtonKind;
  children: ReactNode;
  download?: boolean;
  /** The key that presses it: "n", "e", "back". */
  shortcut?: string;
};

/** A link drawn as a button. Downloads are plain links: they must not be fetched ahead. */
export function LinkButton({ href, kind = "plain", children, download, shortcut }: Props) {
  const keys = shortcut === "back" ? "Escape" : shortcut;
  const shared = { className: buttonClass(kind), "aria-keyshortcuts": keys, "data-shortcut": shortcut };
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
