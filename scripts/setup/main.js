import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureDependencies } from "./dependencies.js";
import { root } from "./root.js";
import { SetupFailure } from "./run.js";

/** The frame of every command: dependencies, settings, TypeScript; and problems in words that help. */
export async function main(work) {
  const startedIn = directoryOfCaller();
  process.chdir(root);
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  try {
    await ensureDependencies();
    const { register } = await import("tsx/esm/api");
    register();
    await work(process.argv.slice(2), startedIn);
  } catch (error) {
    // What the reader can put right is one sentence; anything else is a fault of ours and needs its stack.
    const isForTheReader = error instanceof SetupFailure || isSetupProblem(error);
    console.error(isForTheReader ? error.message : error);
    process.exit(1);
  }
}

// npm goes to the checkout before it starts us, and tells where it was called.
function directoryOfCaller() {
  const directory = process.cwd();
  return relative(root, directory) === "" ? process.env.INIT_CWD || directory : directory;
}

// Its class is TypeScript, which this file must be able to do without.
function isSetupProblem(error) {
  return error instanceof Error && error.name === "SetupProblem";
}
