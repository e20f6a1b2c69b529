import { createHash } from "node:crypto";

/**
 * What a file is recognised by when it is uploaded again. The column counts as part of it: who first chose the wrong
 * column of a table must be able to upload the same table once more.
 */
export function fileDigest(bytes: Uint8Array, column?: string): Buffer<ArrayBuffer> {
  const hash = createHash("sha256").update(bytes);
  if (column !== undefined) hash.update("\n").update(column);
  return Buffer.from(hash.digest());
}
