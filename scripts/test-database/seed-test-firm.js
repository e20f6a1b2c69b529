import { existsSync } from "node:fs";
import { join } from "node:path";
import { register } from "tsx/esm/api";

const file = join(import.meta.dirname, "../../prisma/seed/test-firm.ts");
if (existsSync(file)) {
  register();
  const { seedTestFirm } = await import(file);
  await seedTestFirm();
  process.exit(0);
}
