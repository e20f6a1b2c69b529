import { existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.js";
import { withSetupLock } from "./setup-lock.js";

/** Makes something again only when its sources have changed since; a stamp beside it tells. */
export async function ensureMade({ stampFile, hash, make }) {
  if (isMade({ stampFile, hash })) return;
  await withSetupLock(async () => {
    if (isMade({ stampFile, hash })) return;
    const stamp = join(root, stampFile);
    // Without its stamp, a result that is cut short is made again.
    if (existsSync(stamp)) unlinkSync(stamp);
    await make();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  });
}

/** Whether what the stamp stands for was made from these sources, to its end. */
export function isMade({ stampFile, hash }) {
  try {
    return readFileSync(join(root, stampFile), "utf8") === hash;
  } catch {
    return false;
  }
}
