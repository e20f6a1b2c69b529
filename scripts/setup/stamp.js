import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.js";
import { withSetupLock } from "./setup-lock.js";

/** Makes something again only when its sources have changed since; a stamp beside it tells. */
export async function ensureMade({ stampFile, hash, make }) {
  const stamp = join(root, stampFile);
  if (readStamp(stamp) === hash) return;
  await withSetupLock(async () => {
    if (readStamp(stamp) === hash) return;
    // Without its stamp, a result that is cut short is made again.
    rmSync(stamp, { force: true });
    await make();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  });
}

function readStamp(stamp) {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}
