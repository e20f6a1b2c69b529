import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { ensureRuntimeFiles } from "@/lib/database/embedded/runtime-files";
import { stateDirectory } from "@/lib/database/embedded/state-directory";
import { makeThrowawayDirectory } from "@/lib/database/embedded/throwaway-directory";
import type { ServeSettings } from "@/lib/env";

/** The demonstration firm of this checkout, as `npm start` would serve it. */
export const settingsForTest: ServeSettings = {
  firm: "demonstration",
  isEmbedded: true,
  host: "127.0.0.1",
  port: 3000,
  origin: "http://localhost:3000",
};

/** For tests: a state directory of its own for this process and those it starts, with keys of its own. */
export async function ownStateForTest(): Promise<{ state: string; remove(): Promise<void> }> {
  const runtime = await ensureRuntimeFiles(stateDirectory());
  const state = await makeThrowawayDirectory();
  await symlink(join(runtime, ".."), join(state, "runtime"));
  process.env.NORTHBOUND_STATE = state;
  process.env.DATABASE_URL = "";
  delete process.env.NORTHBOUND_SECRET;
  delete process.env.NORTHBOUND_MASTER_KEY;
  return { state, remove: () => rm(state, { recursive: true }) };
}
