import type { InvitationRound } from "./invitation-round";
import type { RoundsInFile } from "./read-invitation-rounds";

/** A round as the firm has it, with the vintage that its name and figures come from. */
export type KnownRound = InvitationRound & { asOf: string };

export type Renaming = { number: string; from: string; to: string };
export type FiguresChange = { before: InvitationRound; after: InvitationRound };

/** What a file would do to the rounds that the firm has. */
export type RoundsComparison = {
  added: InvitationRound[];
  /** The new name becomes the round's name; the old one stays in its history. */
  renamed: Renaming[];
  /** Another date, size or score. */
  changed: FiguresChange[];
  /** Names for the history alone: of an older file, or in the other language. */
  otherNames: { number: string; name: string }[];
  /** Rounds to which the file adds nothing. */
  unchanged: string[];
};

/**
 * Compares a file with what is known. An older file never overwrites a newer one, and the French file never renames
 * what the English one named; neither is lost, both names stay in the round's history.
 */
export function compareRounds(known: readonly KnownRound[], file: RoundsInFile): RoundsComparison {
  const byNumber = new Map(known.map((round) => [round.number, round]));
  const result: RoundsComparison = { added: [], renamed: [], changed: [], otherNames: [], unchanged: [] };
  for (const round of file.rounds) {
    const before = byNumber.get(round.number);
    if (before) compareRound(before, round, file, result);
    else result.added.push(round);
  }
  return result;
}

function compareRound(
  before: KnownRound,
  after: InvitationRound,
  file: RoundsInFile,
  result: RoundsComparison,
) {
  const isOlder = file.asOf < before.asOf;
  const hasOtherName = before.name !== after.name;
  const hasNewFigures = !isOlder && !hasSameFigures(before, after);
  if (hasOtherName && (isOlder || file.language === "fr")) {
    result.otherNames.push({ number: after.number, name: after.name });
  } else if (hasOtherName) {
    result.renamed.push({ number: after.number, from: before.name, to: after.name });
  }
  if (hasNewFigures) result.changed.push({ before, after });
  if (!hasOtherName && !hasNewFigures) result.unchanged.push(after.number);
}

function hasSameFigures(a: InvitationRound, b: InvitationRound): boolean {
  return a.heldOn === b.heldOn && a.size === b.size && a.lowestScore === b.lowestScore;
}
