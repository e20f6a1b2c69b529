import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where the embedded database lives: outside the checkout, which may be closed, moved or thrown away. */
export function stateDirectory(
  environment: NodeJS.ProcessEnv = process.env,
  isRoot = process.getuid?.() === 0,
): string {
  if (environment.NORTHBOUND_STATE) return resolve(environment.NORTHBOUND_STATE);
  if (isRoot) return "/var/lib/northbound";
  const home = environment.HOME ?? homedir();
  return join(environment.XDG_STATE_HOME ?? join(home, ".local", "state"), "northbound");
}
