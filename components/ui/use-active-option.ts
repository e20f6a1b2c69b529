"use client";
import { type KeyboardEvent, useState } from "react";

type Options = { count: number; open: boolean; choose: (index: number) => void; close: () => void };

/**
 * The keyboard of a list under a text field: arrows move, Enter chooses, Escape closes. The focus stays in the field;
 * `active` is the row it points at.
 */
export function useActiveOption({ count, open, choose, close }: Options) {
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, count - 1));

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      event.preventDefault();
      setActive(open ? (active + step + count) % count : active);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (open && count > 0) choose(active);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      event.preventDefault();
      close();
    }
  }

  return { active, setActive, onKeyDown };
}
