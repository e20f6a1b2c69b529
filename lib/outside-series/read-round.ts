import { isCalendarDate } from "@/lib/calendar/calendar-date";
import type { InvitationRound } from "./invitation-round";
import { parseCount } from "./parse-count";

import type { RoundsProblem } from "./rounds-problem";

/** Express Entry opened on this day: no round is older. */
const firstDay = "2015-01-01";
const longestName = 200;
/** Control characters, halves of characters, and marks that reorder what the eye reads. */
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

export type RoundReading = { ok: true; round: InvitationRound } | { ok: false; problem: RoundsProblem };

/** One entry of IRCC's list. Only `drawDate` is read for the date: its sister fields come in a dozen spellings. */
export function readRound(entry: unknown, position: number, today: string): RoundReading {
  if (typeof entry !== "object" || entry === null) return refuse({ code: "notARound", position });
  const text = (field: string) => fieldText(entry, field);
  const number = text("drawNumber").toLowerCase();
  if (!/^\d{1,5}[a-z]?$/.test(number)) return refuse({ code: "badNumber", position });
  const heldOn = text("drawDate");
  if (heldOn === "") return refuse({ code: "noDate", round: number });
  if (!isCalendarDate(heldOn)) return refuse({ code: "impossibleDate", round: number });
  if (heldOn < firstDay || heldOn > today) return refuse({ code: "dateOutOfRange", round: number });
  const name = text("drawName").replace(/\s+/g, " ");
  const isReadable = name !== "" && name.length <= longestName && !unprintable.test(name);
  if (!isReadable) return refuse({ code: "badName", round: number });
  const size = parseCount(text("drawSize"));
  if (size === null) return refuse({ code: "badSize", round: number });
  const score = text("drawCRS");
  const lowestScore = score === "" ? null : parseCount(score);
  if (lowestScore === null && score !== "") return refuse({ code: "badScore", round: number });
  return { ok: true, round: { number, heldOn, name, size, lowestScore } };
}

/** A field's text; "" when it is absent or neither text nor a number. */
export function fieldText(entry: object, field: string): string {
  const value: unknown = Object.hasOwn(entry, field) ? Reflect.get(entry, field) : undefined;
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : "";
}

function refuse(problem: RoundsProblem): RoundReading {
  return { ok: false, problem };
}
