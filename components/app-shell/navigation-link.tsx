"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrent, type NavigationItem } from "./navigation";

/** A place in the navigation, marked when it is the one shown; closes the menu of a narrow screen behind it. */
export function NavigationLink({ item }: { item: NavigationItem }) {
  const current = isCurrent(item, usePathname());
  return (
    <Link
      href={item.href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      onClick={(event) => event.currentTarget.closest<HTMLElement>(":popover-open")?.hidePopover()}
      className="flex min-h-8 items-center justify-between rounded-control px-2.5 text-body text-soft no-underline hover:bg-line/50 hover:text-ink aria-[current]:bg-pine-wash aria-[current]:font-semibold aria-[current]:text-pine"
    >
      {item.label}
      {item.badge && (
        <span className="text-small text-ink" data-figures="">
          <span aria-hidden="true">{item.badge.text}</span>
          <span className="sr-only">{item.badge.label}</span>
        </span>
      )}
    </Link>
  );
}
