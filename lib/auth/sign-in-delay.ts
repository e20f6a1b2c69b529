import { database } from "@/lib/database/client";
import { keyedDigest } from "@/lib/encryption/master-key";

const freeTries = 5;
const longestDelaySeconds = 30;

/** Seconds to wait after so many failures in a row: none at first, then doubling, never longer than half a minute. */
export function delaySeconds(failures: number): number {
  return failures < freeTries ? 0 : Math.min(2 ** (failures - freeTries), longestDelaySeconds);
}

const subjects = (email: string, network: string) => [
  keyedDigest("sign-in-account", email),
  keyedDigest("sign-in-network", network),
];

/** How long this account or network must still wait. It slows guessing; it never locks anyone out. */
export async function secondsToWait(email: string, network: string, now = new Date()): Promise<number> {
  const rows = await database().signInFailure.findMany({
    where: { subject: { in: subjects(email, network) } },
  });
  const waits = rows.map(
    (row) => delaySeconds(row.failures) - (now.getTime() - row.lastFailedAt.getTime()) / 1000,
  );
  return Math.max(0, Math.ceil(Math.max(0, ...waits)));
}

/** Counts a failure for the account and the network. */
export async function recordFailure(email: string, network: string, now = new Date()): Promise<void> {
  for (const subject of subjects(email, network)) {
    await database().signInFailure.upsert({
      where: { subject },
      create: { subject, failures: 1, lastFailedAt: now },
      update: { failures: { increment: 1 }, lastFailedAt: now },
    });
  }
}

/** A right password clears the account; the network keeps its count until it is quiet. */
export async function clearFailures(email: string): Promise<void> {
  await database().signInFailure.deleteMany({ where: { subject: keyedDigest("sign-in-account", email) } });
}
