import { join } from "node:path";
import { contentHash } from "./content-hash.js";
import { root } from "./root.js";
import { runOrFail } from "./run.js";
import { ensureMade } from "./stamp.js";

const folder = "lib/database/generated";

/** The typed database client that Prisma writes from prisma/schema.prisma. */
export async function ensureGeneratedClient() {
  await ensureMade({
    stampFile: `${folder}/.made-from`,
    hash: contentHash(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]),
    make: generate,
  });
}

async function generate() {
  console.log("Generating the database client …");
  // Prisma refuses to write over a client that was cut short.
  const { rm } = await import("node:fs/promises");
  await rm(join(root, folder), { recursive: true, force: true });
  await runOrFail("`prisma generate`", process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    // Prisma insists on a native engine that generating never starts; any executable keeps it from downloading one.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
  });
}
