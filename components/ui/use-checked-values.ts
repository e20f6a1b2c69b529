"use client";
import { type RefObject, useLayoutEffect, useState } from "react";

const boxes = (root: HTMLElement | null) => [
  ...(root?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? []),
];

/** In the order of choosing: what stays keeps its place, what is new comes last. */
function inOrder(before: string[], now: string[]): string[] {
  return [
    ...before.filter((value) => now.includes(value)),
    ...now.filter((value) => !before.includes(value)),
  ];
}

/**
 * Which checkboxes under `root` are checked. The boxes themselves hold the answer: what was checked before scripts
 * arrived counts, a reset or a restored draft is followed, and every change is an event that a form can hear.
 */
export function useCheckedValues(root: RefObject<HTMLElement | null>, first: string[]) {
  const [values, setValues] = useState(first);

  useLayoutEffect(() => {
    const element = root.current;
    const form = element?.closest("form");
    const read = () => {
      const now = boxes(element)
        .filter((box) => box.checked)
        .map((box) => box.value);
      setValues((before) => inOrder(before, now));
    };
    const readAfterReset = () => setTimeout(read);
    read();
    element?.addEventListener("change", read);
    form?.addEventListener("reset", readAfterReset);
    return () => {
      element?.removeEventListener("change", read);
      form?.removeEventListener("reset", readAfterReset);
    };
  }, [root]);

  function toggle(value: string): void {
    const box = boxes(root.current).find((candidate) => candidate.value === value);
    if (!box) return;
    box.checked = !box.checked;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  return { values, toggle };
}
