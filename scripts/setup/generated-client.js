import { contentHash } from "./content-hash.js";
import { runOrFail } from "./run.js";
import { ensureMade } from "./stamp.js";

/** The typed database client that Prisma writes from prisma/schema.prisma. */
export async function ensureGeneratedClient() {
  await ensureMade({
    stampFile: "lib/database/generated/.made-from",
    hash: contentHash(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]),
    make: () => {
      console.log("Generating the database client …");
      return runOrFail(
        "`prisma generate`",
        process.execPath,
        ["node_modules/prisma/build/index.js", "generate"],
        {
          // Prisma insists on a native engine that generating never starts; any executable keeps it from downloading one.
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: "1",
        },
      );
    },
  });
}
