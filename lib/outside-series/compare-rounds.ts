import type { InvitationRound } from "./invitation-round";
import type { RoundsInFile } from "./read-invitation-rounds";
import { type KnownRound, settleRound } from "./settle-round";

/** What a file would do to the rounds that the firm has. */
export type RoundsComparison = {
  added: KnownRound[];
  /** The new name becomes the round's name; the old one stays in its history. */
  renamed: { number: string; from: string; to: string }[];
  /** Another date, size or score. */
  changed: { before: KnownRound; after: KnownRound }[];
  /** Names for the history alone: of an older file, or in the other language. */
  otherNames: { number: string; name: string }[];
  /** Rounds to which the file adds nothing. */
  unchanged: string[];
};

/** Compares a file with what is known. Rounds that the file lacks are left as they are. */
export function compareRounds(known: readonly KnownRound[], file: RoundsInFile): RoundsComparison {
  const byNumber = new Map(known.map((round) => [round.number, round]));
  const result: RoundsComparison = { added: [], renamed: [], changed: [], otherNames: [], unchanged: [] };
  for (const round of file.rounds) {
    const before = byNumber.get(round.number);
    const after = settleRound(before, round, file);
    if (before) sortInto(result, before, after, round);
    else result.added.push(after);
  }
  return result;
}

function sortInto(result: RoundsComparison, before: KnownRound, after: KnownRound, read: InvitationRound) {
  const { number } = read;
  const isRenamed = after.name !== before.name;
  const isChanged = !hasSameFigures(before, after);
  const hasOtherName = read.name !== after.name;
  if (isRenamed) result.renamed.push({ number, from: before.name, to: after.name });
  if (isChanged) result.changed.push({ before, after });
  if (hasOtherName) result.otherNames.push({ number, name: read.name });
  if (!isRenamed && !isChanged && !hasOtherName) result.unchanged.push(number);
}

function hasSameFigures(a: InvitationRound, b: InvitationRound): boolean {
  return a.heldOn === b.heldOn && a.size === b.size && a.lowestScore === b.lowestScore;
}
