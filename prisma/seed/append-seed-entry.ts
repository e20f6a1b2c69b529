import type { ClientBase } from "pg";

/** The first entry of the audit log: that the firm was made, and of what. */
export async function appendSeedEntry(client: ClientBase, detail: Record<string, unknown>): Promise<void> {
  await client.query("SELECT append_audit_entry(NULL, 'firm.seed', 'firm', '1', $1, NULL, NULL)", [
    JSON.stringify(detail),
  ]);
}
