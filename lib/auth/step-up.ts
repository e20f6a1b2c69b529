import { database } from "@/lib/database/client";
import type { Actor } from "./actor";
import { verifyPassword } from "./password";
import { clearFailures, recordFailure, secondsToWait } from "./sign-in-delay";

export type StepUp = { kind: "confirmed" } | { kind: "refused" } | { kind: "wait"; seconds: number };

/**
 * Asks the person at the screen for the password once more before something grave. Guessing is slowed together with
 * guessing at sign-in: by account and network.
 */
export async function confirmPassword(actor: Actor, password: string, network: string): Promise<StepUp> {
  const { email, passwordHash } = await database().staff.findUniqueOrThrow({ where: { id: actor.staffId } });
  const seconds = await secondsToWait(email, network);
  if (seconds > 0) return { kind: "wait", seconds };
  if (await verifyPassword(passwordHash, password)) {
    await clearFailures(email);
    return { kind: "confirmed" };
  }
  await recordFailure(email, network);
  return { kind: "refused" };
}
