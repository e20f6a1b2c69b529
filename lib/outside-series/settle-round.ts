import type { InvitationRound } from "./invitation-round";
import type { RoundsInFile } from "./read-invitation-rounds";

/** A round as the firm has it, with the vintage that its name and figures come from. */
export type KnownRound = InvitationRound & { asOf: string };

/**
 * What a round is after a file was read: an older file never overwrites a newer one, and the French file never renames
 * what the English one named.
 */
export function settleRound(
  before: KnownRound | undefined,
  round: InvitationRound,
  { asOf, language }: Pick<RoundsInFile, "asOf" | "language">,
): KnownRound {
  if (!before) return { ...round, asOf };
  if (asOf < before.asOf) return before;
  return { ...round, name: language === "fr" ? before.name : round.name, asOf };
}
