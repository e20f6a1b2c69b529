import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeThrowawayDirectory } from "@/lib/database/embedded/throwaway-directory";

export type TestServer = { origin: string; stop(): Promise<void> };

const root = join(import.meta.dirname, "../..");
const logFile = join(root, "test-results/server.log");
const longestStartMs = 300_000;

/** The application as `npm start` serves it: production build, embedded database in memory, demonstration firm. */
export async function startTestServer(): Promise<TestServer> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const state = await makeThrowawayDirectory();
  const child = spawnServer(port, state);
  const stop = async () => {
    if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
    await rm(state, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(child);
    return { origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function spawnServer(port: number, state: string): ChildProcess {
  mkdirSync(join(root, "test-results"), { recursive: true });
  const log = openSync(logFile, "w");
  const child = spawn(process.execPath, ["scripts/start.js"], {
    cwd: root,
    stdio: ["ignore", log, log],
    // Empty rather than absent, so that a .env file of the checkout cannot lead the tests to a real firm.
    env: {
      ...process.env,
      ...{
        PORT: String(port),
        HOST: "",
        DATABASE_URL: "",
        NORTHBOUND_URL: "",
        SMTP_URL: "",
        NORTHBOUND_STATE: state,
      },
    },
  });
  closeSync(log);
  return child;
}

async function waitUntilReady(child: ChildProcess): Promise<void> {
  const deadline = Date.now() + longestStartMs;
  while (!readFileSync(logFile, "utf8").includes("Northbound is ready")) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The server for the browser tests did not start:\n${readFileSync(logFile, "utf8")}`);
    }
    await sleep(100);
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
