import { decodeText } from "./decode-text";
import { byDateAndNumber, type InvitationRound } from "./invitation-round";
import { isCutShort } from "./is-cut-short";
import { readRound } from "./read-round";
import { type RoundsLanguage, roundsLanguage } from "./rounds-language";
import type { RoundsProblem } from "./rounds-problem";

/** The largest file that is read, in MB of 1,024 times 1,024 bytes. The real one takes 0.7 after eleven years and 435 rounds. */
export const megabytes = 3;
const most = 5_000;

/** What a file of rounds says; `asOf` is its vintage, the day of its latest round. */
export type RoundsInFile = { rounds: InvitationRound[]; asOf: string; language: RoundsLanguage };

export type RoundsReading = ({ ok: true } & RoundsInFile) | { ok: false; problem: RoundsProblem };

/** Reads IRCC's file of Express Entry rounds whole, or says the first thing that is wrong with it. */
export function readInvitationRounds(bytes: Uint8Array, today: string): RoundsReading {
  if (bytes.length > megabytes * 1024 * 1024) return refuse({ code: "tooLarge", megabytes });
  const text = decodeText(bytes);
  if (text === null) return refuse({ code: "notText" });
  if (text.trim() === "") return refuse({ code: "empty" });
  const content = parseJson(text);
  if (content === undefined) return refuse({ code: isCutShort(text) ? "cutShort" : "notJson" });
  const entries = roundsList(content);
  if (entries === null) return refuse({ code: "noRoundsList" });
  if (entries.length === 0) return refuse({ code: "noRounds" });
  if (entries.length > most) return refuse({ code: "tooManyRounds", most });
  return readEntries(entries, today);
}

function readEntries(entries: readonly unknown[], today: string): RoundsReading {
  const rounds = new Map<string, InvitationRound>();
  for (const [index, entry] of entries.entries()) {
    const reading = readRound(entry, index + 1, today);
    if (!reading.ok) return reading;
    const { round } = reading;
    if (rounds.has(round.number)) return refuse({ code: "repeatedNumber", round: round.number });
    rounds.set(round.number, round);
  }
  const sorted = [...rounds.values()].sort(byDateAndNumber);
  return {
    ok: true,
    rounds: sorted,
    asOf: sorted.at(-1)?.heldOn ?? today,
    language: roundsLanguage(entries),
  };
}

/** JSON has no `undefined`, so it can stand for "not JSON". */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function roundsList(content: unknown): readonly unknown[] | null {
  if (typeof content !== "object" || content === null || !Object.hasOwn(content, "rounds")) return null;
  const rounds: unknown = Reflect.get(content, "rounds");
  return Array.isArray(rounds) ? rounds : null;
}

function refuse(problem: RoundsProblem): RoundsReading {
  return { ok: false, problem };
}
