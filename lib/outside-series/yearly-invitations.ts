export type YearOfInvitations = { year: string; rounds: number; invitations: number };

/** How many people were invited in each year, oldest first. */
export function yearlyInvitations(rounds: readonly { heldOn: string; size: number }[]): YearOfInvitations[] {
  const years = new Map<string, YearOfInvitations>();
  for (const { heldOn, size } of rounds) {
    const year = heldOn.slice(0, 4);
    const sofar = years.get(year) ?? { year, rounds: 0, invitations: 0 };
    years.set(year, { year, rounds: sofar.rounds + 1, invitations: sofar.invitations + size });
  }
  return [...years.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}
