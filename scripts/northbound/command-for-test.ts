import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../setup/root.js";

/** How a command ended and what it said. */
export type EndedCommand = { exitCode: number; out: string; problem: string };

const direct = [process.execPath, join(root, "scripts/northbound.js")];
export const throughNpm = ["npm", "--prefix", root, "run", "-s", "northbound", "--"];

/** For tests: the command as somebody types it in a directory, with nothing of our settings but the state directory. */
export async function runCommand(
  args: readonly string[],
  cwd: string,
  [file = "", ...first] = direct,
): Promise<EndedCommand> {
  const { PATH, HOME, NORTHBOUND_STATE } = process.env;
  const env = { NODE_ENV: "test" as const, PATH, HOME, NORTHBOUND_STATE, DATABASE_URL: "" };
  const child = spawn(file, [...first, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const [[exitCode], out, problem] = await Promise.all([
    once(child, "close"),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { exitCode, out, problem };
}
