import { connectionSettings } from "@/lib/database/connection";
import { withInstanceLock } from "@/lib/database/instance-lock";
import type { ServeSettings } from "@/lib/env";

/** Writes the firm on the first start; returns what its people need to sign in. */
export async function seedFirm(firm: ServeSettings["firm"]): Promise<string[]> {
  const lines: string[] = [];
  await withInstanceLock("seeding", connectionSettings("owner"), async () => {
    const { seed } = await import("@/prisma/seed");
    await seed({ firm, print: (line) => lines.push(line) });
  });
  return lines;
}
