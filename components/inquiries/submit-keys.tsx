"use client";
import { useEffect, useRef } from "react";

/** Ctrl or ⌘ with Enter saves; with Shift it saves and opens the next form. */
export function SubmitKeys() {
  const root = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = root.current?.closest("form");
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      const next = event.shiftKey ? "another" : "open";
      form?.requestSubmit(form.querySelector<HTMLElement>(`button[name="next"][value="${next}"]`));
    };
    form?.addEventListener("keydown", onKeyDown);
    return () => form?.removeEventListener("keydown", onKeyDown);
  }, []);
  return <span ref={root} hidden />;
}
