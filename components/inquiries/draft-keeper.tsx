"use client";
import { useEffect, useRef, useState } from "react";
import { wasTypedIn } from "@/components/ui/was-typed-in";

type Words = { keeping: string; saved: string; signedOut: string; failed: string };

const pauseMs = 1500;

/** Sends the form around it to the server whenever typing pauses, and once more when the page goes away. */
export function DraftKeeper({ form, words }: { form: string; words: Words }) {
  const root = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState(words.keeping);

  useEffect(() => {
    const element = root.current?.closest("form");
    if (!element) return;
    const address = `/api/drafts/${form}`;
    let waiting: number | undefined;
    const keep = async () => {
      waiting = undefined;
      setSaid(await send(address, new FormData(element), words));
    };
    const onInput = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(keep, pauseMs);
    };
    const onSubmit = () => window.clearTimeout(waiting);
    const onLeave = () => {
      if (waiting !== undefined) navigator.sendBeacon(address, new FormData(element));
    };
    element.addEventListener("input", onInput);
    element.addEventListener("submit", onSubmit);
    window.addEventListener("pagehide", onLeave);
    if (wasTypedIn(element)) onInput();
    return () => {
      window.clearTimeout(waiting);
      element.removeEventListener("input", onInput);
      element.removeEventListener("submit", onSubmit);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [form, words]);

  return (
    <p ref={root} role="status" className="text-small text-soft">
      {said}
    </p>
  );
}

async function send(address: string, body: FormData, words: Words): Promise<string> {
  const answer = await fetch(address, { method: "POST", body }).catch(() => null);
  if (answer?.status === 401) return words.signedOut;
  const kept: { time: string } | null = answer?.ok ? await answer.json() : null;
  return kept ? words.saved.replace("{time}", kept.time) : words.failed;
}
