import { createHash } from "node:crypto";

/** A short digest by which a text is recognised again. */
export function textDigest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
