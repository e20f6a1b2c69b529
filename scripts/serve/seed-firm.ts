import { Client } from "pg";
import { connectionSettings } from "@/lib/database/connection";
import type { ServeSettings } from "@/lib/env";
import { demonstrationPassword, printedSignIns } from "@/prisma/seed/demonstration-firm";

const pressSheets = "SELECT 1 FROM published_report WHERE audience = 'press' LIMIT 1";

/** Writes the firm on the first start; returns what its people need to sign in. */
export async function seedFirm(firm: ServeSettings["firm"]): Promise<string[]> {
  const announced: string[] = [];
  // Each is loaded only when needed: it is most of what a start would have to read.
  if (!(await hasRows("SELECT 1 FROM firm"))) {
    const { seed } = await import("@/prisma/seed");
    await seed({ firm, print: (line) => announced.push(line) });
  }
  if (firm === "demonstration" && !(await hasRows(pressSheets))) {
    const { publishDemonstration } = await import("./publish-demonstration");
    await publishDemonstration();
  }
  if (announced.length > 0 || firm === "own") return announced;
  // Nobody remembers the demonstration's sign-ins from its first start.
  return [
    `Everyone signs in with the password ${demonstrationPassword}:`,
    ...printedSignIns.map((user) => `  ${user}`),
  ];
}

async function hasRows(statement: string): Promise<boolean> {
  const client = new Client(connectionSettings("owner"));
  await client.connect();
  const { rowCount } = await client.query(statement).finally(() => client.end());
  return rowCount !== 0;
}
