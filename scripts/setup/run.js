import { spawn } from "node:child_process";
import { root } from "./root.js";

/** Runs a program of this checkout to its end; what it prints is shown only when it fails. */
export async function run(file, args, environment = {}) {
  const env = { ...process.env, ...environment };
  const child = spawn(file, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const status = await new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", resolve);
  });
  return { succeeded: status === 0, output: Buffer.concat(output).toString("utf8") };
}

export class SetupFailure extends Error {}

/** The same for a step that everything else depends on. */
export async function runOrFail(what, file, args, environment) {
  const { succeeded, output } = await run(file, args, environment);
  if (succeeded) return;
  process.stderr.write(output);
  throw new SetupFailure(`${what} failed; the reason is above.`);
}
