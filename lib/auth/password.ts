import { hash, verify } from "@node-rs/argon2";
import { commonPasswords } from "./common-passwords";

// OWASP's floor for Argon2id: 19 MiB, two passes, one lane.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
export const passwordLength = { min: 12, max: 128 } as const;

/** The digest to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

// Verified against when there is no such account, so that both answers take the same time.
let decoy: Promise<string> | undefined;

/** Whether the password is right; as slow for an unknown account (`null`) as for a known one. */
export async function verifyPassword(digest: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(digest ?? (await decoy), password);
  return digest !== null && matches;
}

/** Why a new password cannot be taken, or null. Length and a list of common ones; no rules of composition. */
export function passwordProblem(password: string): "tooShort" | "tooLong" | "tooCommon" | null {
  if ([...password].length < passwordLength.min) return "tooShort";
  if ([...password].length > passwordLength.max) return "tooLong";
  return commonPasswords.has(password.toLowerCase()) || /^(.{1,3})\1+$/.test(password) ? "tooCommon" : null;
}
