import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serverAccount } from "./account";
import { ownerName } from "./cluster";
import { chooseSocketDirectory } from "./socket-directory";

export const databaseName = "northbound";

/** The variables that point `connectionSettings` at a cluster of ours. */
export function embeddedEnvironment(
  socketDirectory: string,
  password: string,
  database = databaseName,
): Record<string, string> {
  return {
    NORTHBOUND_DB_SOCKET: socketDirectory,
    NORTHBOUND_DB_USER: ownerName,
    NORTHBOUND_DB_PASSWORD: password,
    NORTHBOUND_DB_NAME: database,
  };
}

/** The same for an instance that another process keeps running; null before its first start has come so far. */
export async function readRunningEnvironment(
  instanceDirectory: string,
): Promise<Record<string, string> | null> {
  const password = await readFile(join(instanceDirectory, "password"), "utf8").catch(() => "");
  if (!password) return null;
  return embeddedEnvironment(chooseSocketDirectory(instanceDirectory, serverAccount().uid), password);
}
