import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies } from "./dependencies.js";
import { root } from "./root.js";
import { SetupFailure } from "./run.js";

/** The frame of every command: dependencies, settings, TypeScript; and problems in words that help. */
export async function main(work) {
  process.chdir(root);
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  try {
    await ensureDependencies();
    const { register } = await import("tsx/esm/api");
    register();
    await work(process.argv.slice(2));
  } catch (error) {
    // What the reader can put right is one sentence; anything else is a fault of ours and needs its stack.
    const isForTheReader = error instanceof SetupFailure || isSetupProblem(error);
    console.error(isForTheReader ? error.message : error);
    process.exit(1);
  }
}

// Its class is TypeScript, which this file must be able to do without.
function isSetupProblem(error) {
  return error instanceof Error && error.name === "SetupProblem";
}
