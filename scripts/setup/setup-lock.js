import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { platform } from "node:process";
import { root } from "./root.js";

/**
 * Two starts of one fresh checkout must not install or build over each other. An abstract socket is a lock that the
 * kernel frees with the process, however it ends, and that leaves no file behind; only Linux has them.
 */
export async function withSetupLock(work) {
  if (platform !== "linux") return work();
  const lock = await waitForLock();
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function waitForLock() {
  for (let attempt = 0; ; attempt += 1) {
    const lock = await tryLock();
    if (lock) return lock;
    if (attempt === 0) console.log("Another process is preparing this checkout; waiting for it …");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function tryLock() {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  const server = createServer((connection) => connection.destroy());
  server.unref();
  server.listen(`\0northbound-setup-${name}`);
  try {
    await once(server, "listening");
    return server;
  } catch {
    return undefined;
  }
}
