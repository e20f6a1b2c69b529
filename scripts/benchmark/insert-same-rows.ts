import { type Client, escapeIdentifier } from "pg";
import { newId } from "@/lib/database/new-id";
import type { InquiryRows } from "./same-rows";

/**
 * Inserts the rows of an inquiry once more under new ids: one prepared statement per row, its entry in the audit log
 * with them, all in one transaction. The least that saving them can take.
 */
export async function insertSameRows(client: Client, template: InquiryRows): Promise<void> {
  const ids = new Map<string, string>();
  const renewed = (value: unknown) => (typeof value === "string" ? (ids.get(value) ?? value) : value);
  for (const { rows } of template) {
    for (const { id, key } of rows)
      for (const old of [id, key]) if (typeof old === "string") ids.set(old, newId());
  }
  await client.query("BEGIN");
  await client.query("SELECT set_config('northbound.sensitive', 'on', true)");
  for (const { table, rows } of template) {
    for (const row of rows) await insertRow(client, table, row, renewed);
  }
  await client.query({
    name: "audit",
    text: "SELECT append_audit_entry($1, 'inquiry.log', 'inquiry', $2, $3, $4, $5)",
    values: [null, newId(), "{}", Buffer.alloc(500), newId()],
  });
  await client.query("COMMIT");
}

async function insertRow(
  client: Client,
  table: string,
  row: Record<string, unknown>,
  renewed: (value: unknown) => unknown,
): Promise<void> {
  // The database gives the next number itself, as it does when an inquiry is logged.
  const columns = Object.keys(row).filter((column) => !(table === "inquiry" && column === "number"));
  await client.query({
    name: `insert ${table}`,
    text: `INSERT INTO ${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(", ")})
      VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
    values: columns.map((column) => renewed(row[column])),
  });
}
