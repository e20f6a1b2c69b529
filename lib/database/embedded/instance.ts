import { createHash } from "node:crypto";
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { SetupProblem } from "../setup-problem";
import { serverAccount } from "./account";
import { stateDirectory } from "./state-directory";

/**
 * The name of an instance, and of its directory. A firm has one per user of the machine, wherever its software was
 * checked out; each checkout has a demonstration of its own, so that trying a version never touches another.
 */
export function instanceName(firm: "demonstration" | "own", checkout: string): string {
  if (firm === "own") return "firm";
  return `demonstration-${createHash("sha256").update(checkout).digest("hex").slice(0, 8)}`;
}

/** The directory of an instance. As root, the server's own user passes through it to the cluster inside. */
export async function ensureInstanceDirectory(name: string): Promise<string> {
  const directory = join(stateDirectory(), name);
  try {
    await mkdir(directory, { recursive: true, mode: serverAccount().isOurselves ? 0o700 : 0o711 });
    await access(directory, constants.W_OK);
    return directory;
  } catch {
    throw new SetupProblem(
      `${directory} cannot be written: set NORTHBOUND_STATE to a directory for the database, or DATABASE_URL.`,
    );
  }
}
