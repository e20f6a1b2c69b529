import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupProblem } from "@/lib/database/setup-problem";

/** The secret that signs sessions and the key that wraps every person's key. */
export type Secrets = { NORTHBOUND_SECRET: string; NORTHBOUND_MASTER_KEY: string };

/**
 * On the embedded database they are made once, before it, and kept beside it; the environment may set its own. Made a
 * second time, they would make every sealed note unreadable, so then they are asked for.
 */
export async function ensureSecrets(
  directory: string,
  mayMake: boolean,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Partial<Secrets>> {
  const kept = await readOrMakeSecrets(join(directory, "secrets.json"), mayMake);
  const used = {
    NORTHBOUND_SECRET: environment.NORTHBOUND_SECRET || kept.NORTHBOUND_SECRET,
    NORTHBOUND_MASTER_KEY: environment.NORTHBOUND_MASTER_KEY || kept.NORTHBOUND_MASTER_KEY,
  };
  requireSecrets(used);
  return used;
}

/** A database of one's own outlives this machine, so its keys must come from where the firm keeps them. */
export function requireSecrets(environment: Record<string, string | undefined> = process.env): void {
  if ((environment.NORTHBOUND_SECRET ?? "").length < 32) {
    throw new SetupProblem(
      "NORTHBOUND_SECRET must be set to at least 32 random characters (openssl rand -base64 48).",
    );
  }
  if (Buffer.from(environment.NORTHBOUND_MASTER_KEY ?? "", "base64").length !== 32) {
    throw new SetupProblem(
      "NORTHBOUND_MASTER_KEY must be set to 32 random bytes in base64 (openssl rand -base64 32); keep a copy apart from the backups.",
    );
  }
}

// What the file holds is checked with what the environment sets, by `requireSecrets`.
async function readOrMakeSecrets(file: string, mayMake: boolean): Promise<Partial<Secrets>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && mayMake) return undefined;
    throw new SetupProblem(
      `The keys of the embedded database cannot be read (${error.code}): restore ${file}.`,
    );
  });
  return text === undefined ? makeSecrets(file) : JSON.parse(text);
}

async function makeSecrets(file: string): Promise<Secrets> {
  const secrets = {
    NORTHBOUND_SECRET: randomBytes(48).toString("base64"),
    NORTHBOUND_MASTER_KEY: randomBytes(32).toString("base64"),
  };
  // Whole or not at all: half a file would lock the firm out of its own notes.
  await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return secrets;
}
