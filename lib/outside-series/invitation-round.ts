/** One Express Entry round: on that day the government invited `size` people to apply. */
export type InvitationRound = {
  /** As published; may carry a letter, as in "91a". */
  number: string;
  heldOn: string;
  name: string;
  size: number;
  /** The score of the last person invited; none where the publisher gave none. */
  lowestScore: number | null;
};

/** Oldest first; rounds of one day by their number, "91a" before "91b". */
export function byDateAndNumber(a: InvitationRound, b: InvitationRound): number {
  if (a.heldOn !== b.heldOn) return a.heldOn < b.heldOn ? -1 : 1;
  const difference = Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10);
  if (difference !== 0) return difference;
  return a.number < b.number ? -1 : Number(a.number > b.number);
}
