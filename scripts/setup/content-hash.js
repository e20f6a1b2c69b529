import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.js";

/** One hash over files and folders of the checkout: what was made from them is stale when it changes. */
export function contentHash(paths, isRelevant = () => true) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(listFiles).filter(isRelevant)) {
    hash.update(file).update("\0");
    hash.update(readFileSync(join(root, file))).update("\0");
  }
  return hash.digest("hex");
}

function listFiles(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`));
}
