"use client";
import { type ComponentProps, useLayoutEffect, useRef } from "react";

type Kept = { value: string; start: number; end: number };

// When React takes over a text that the server drew, it puts the first text back over what was typed until then. So what
// is in such a field is kept from the moment this script is there, which is before React comes to the field.
const kept = new WeakMap<HTMLTextAreaElement, Kept>();

function keep(field: EventTarget | null): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  kept.set(field, { value: field.value, start: field.selectionStart, end: field.selectionEnd });
}

// A text that was put back moves the place in it too: that is not the place of whoever typed.
function keepPlace(field: EventTarget | null): void {
  if (field instanceof HTMLTextAreaElement && kept.get(field)?.value === field.value) keep(field);
}

if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll("textarea")) keep(field);
  document.addEventListener("input", ({ target }) => keep(target), true);
  document.addEventListener("selectionchange", ({ target }) => keepPlace(target), true);
}

/** Several lines of text, in which nothing is lost that was typed before scripts were there, nor the place in it. */
export function KeptTextArea(props: ComponentProps<"textarea">) {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const before = field.current && kept.get(field.current);
    if (!field.current || !before) return;
    if (field.current.value !== before.value) field.current.value = before.value;
    if (document.activeElement === field.current) field.current.setSelectionRange(before.start, before.end);
  }, []);

  return <textarea {...props} ref={field} />;
}
