import { spawn } from "node:child_process";
import { root } from "../setup/root.js";

/** Runs one command of the tests with its output on the terminal; true when it ended well. */
export async function runCommand([file, ...args], environment = {}) {
  const child = spawn(file, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
  const status = await new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", resolve);
  });
  return status === 0;
}
