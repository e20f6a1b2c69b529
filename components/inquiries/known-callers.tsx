"use client";
import { useEffect, useRef, useState } from "react";
import { wasTypedIn } from "@/components/ui/was-typed-in";

type Known = { id: string; name: string | null; lastContactOn: string; detail: string };
type Caller = { id: string; name: string };
type Words = { title: string; use: string; chosen: string; clear: string; anonymous: string };

const pauseMs = 200;
const asked = ["name", "phone", "email"];

/** Offers callers who may be the one on the line, as name, phone or e-mail are typed. */
export function KnownCallers({ chosen, words }: { chosen: Caller | null; words: Words }) {
  const root = useRef<HTMLDivElement>(null);
  const [offers, setOffers] = useState<Known[]>([]);
  const [caller, setCaller] = useState(chosen);

  useEffect(() => {
    const form = root.current?.closest("form");
    let waiting: number | undefined;
    let latest = 0;
    const look = async () => {
      const turn = ++latest;
      const found = form ? await findKnown(form) : [];
      // Nothing is taken away from under the hand that reaches for it.
      if (turn === latest && !root.current?.contains(document.activeElement)) setOffers(found);
    };
    const onInput = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement) || !asked.includes(event.target.name)) return;
      window.clearTimeout(waiting);
      waiting = window.setTimeout(look, pauseMs);
    };
    form?.addEventListener("input", onInput);
    if (form && wasTypedIn(form)) look();
    return () => {
      window.clearTimeout(waiting);
      form?.removeEventListener("input", onInput);
    };
  }, []);

  const choose = (known: Known) => {
    setCaller({ id: known.id, name: known.name ?? words.anonymous });
    setOffers([]);
  };
  return (
    <div
      ref={root}
      role="status"
      className={
        caller || offers.length > 0 ? "rounded-control border border-line bg-wash p-3 text-small" : ""
      }
    >
      <input type="hidden" name="callerId" value={caller?.id ?? ""} />
      {caller ? (
        <p>
          {words.chosen.replace("{name}", caller.name)}{" "}
          <TextButton label={words.clear} onClick={() => setCaller(null)} />
        </p>
      ) : (
        <Offers offers={offers} words={words} choose={choose} />
      )}
    </div>
  );
}

function Offers({
  offers,
  words,
  choose,
}: {
  offers: Known[];
  words: Words;
  choose: (known: Known) => void;
}) {
  if (offers.length === 0) return null;
  return (
    <>
      <strong className="font-semibold">{words.title}</strong>
      <ul>
        {offers.map((known) => (
          <li key={known.id} className="flex flex-wrap gap-x-2">
            <bdi>{known.name ?? words.anonymous}</bdi> <span className="text-soft">{known.detail}</span>{" "}
            <TextButton label={words.use} onClick={() => choose(known)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function TextButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className="min-h-6 text-pine underline underline-offset-4">
      {label}
    </button>
  );
}

async function findKnown(form: HTMLFormElement): Promise<Known[]> {
  const all = new FormData(form);
  const body = new FormData();
  for (const name of asked) body.set(name, String(all.get(name) ?? ""));
  const answer = await fetch("/api/callers/known", { method: "POST", body }).catch(() => null);
  return answer?.ok ? answer.json() : [];
}
