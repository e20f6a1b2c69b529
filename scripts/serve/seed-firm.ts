import type { ServeSettings } from "@/lib/env";
import { seed } from "@/prisma/seed";
import { demonstrationPassword, printedSignIns } from "@/prisma/seed/demonstration-firm";

/** Writes the firm on the first start; returns what its people need to sign in. */
export async function seedFirm(firm: ServeSettings["firm"]): Promise<string[]> {
  const announced: string[] = [];
  await seed({ firm, print: (line) => announced.push(line) });
  if (announced.length > 0 || firm === "own") return announced;
  // Nobody remembers the demonstration's sign-ins from its first start.
  return [
    `Everyone signs in with the password ${demonstrationPassword}:`,
    ...printedSignIns.map((user) => `  ${user}`),
  ];
}
