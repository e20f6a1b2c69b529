// npm run migration -- NAME: writes the next migration from the difference between prisma/schema.prisma and the
// migrations so far.
import { register } from "tsx/esm/api";

register();
const { newMigration } = await import("./new-migration.ts");
process.exitCode = await newMigration(process.argv[2]);
