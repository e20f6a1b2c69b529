import { defaultMotivations, type MotivationKey } from "./default-motivations";
import { defaultReferralSources, type ReferralSourceKey } from "./default-referral-sources";

// Version 7 ids of 1 January 2015 that say in their last digits what they are.
function idOf(kind: string, number: number): string {
  return `014aa2a5-a000-7000-8${kind}-${String(number).padStart(12, "0")}`;
}

/** The firm of the database tests: two offices. */
export const testOffices = { toronto: idOf("0f1", 1), montreal: idOf("0f1", 2) } as const;

/** Its six people; those of Montréal work in French. */
export const testStaff = {
  intakeToronto: idOf("0a1", 1),
  intakeMontreal: idOf("0a1", 2),
  lawyerToronto: idOf("0a1", 3),
  lawyerMontreal: idOf("0a1", 4),
  partner: idOf("0a1", 5),
  administrator: idOf("0a1", 6),
} as const;

/** Everybody's password. */
export const testPassword = "a password for tests";

/** The ids of its motivations, by key. */
export const testMotivations = idsByKey<MotivationKey>("0b1", defaultMotivations);

/** The ids of its referral sources, by key. */
export const testReferralSources = idsByKey<ReferralSourceKey>("0c1", defaultReferralSources);

function idsByKey<Key extends string>(
  kind: string,
  list: readonly { key: Key }[],
): Readonly<Record<Key, string>> {
  return Object.fromEntries(list.map(({ key }, index) => [key, idOf(kind, index + 1)])) as Record<
    Key,
    string
  >;
}
