import { type Client, escapeIdentifier } from "pg";

/** The rows that one inquiry consists of, table by table, as the database itself writes them in JSON. */
export type InquiryRows = readonly { table: string; rows: readonly Record<string, unknown>[] }[];

/** Reads every row that logging wrote for an inquiry, in whichever tables there are. */
export async function rowsOfInquiry(client: Client, inquiryId: string): Promise<InquiryRows> {
  const { rows } = await client.query("SELECT caller_id FROM inquiry WHERE id = $1", [inquiryId]);
  const callerId = String(rows[0]?.caller_id);
  const places = await ownTables(client);
  const found = [];
  for (const { table, column } of places) {
    const id = column === "inquiry" ? inquiryId : callerId;
    const key = table === column ? "id" : `${column}_id`;
    const read = await client.query(
      `SELECT to_jsonb(t) AS row FROM ${escapeIdentifier(table)} t WHERE t.${escapeIdentifier(key)} = $1`,
      [id],
    );
    if (read.rows.length > 0) found.push({ table, rows: read.rows.map(({ row }) => row) });
  }
  return found;
}

type OwnTable = { table: string; column: "caller" | "inquiry" };

// First the person and what hangs on them, then the inquiry and what hangs on it.
async function ownTables(client: Client): Promise<OwnTable[]> {
  const { rows } = await client.query<OwnTable>(
    `SELECT DISTINCT ON (c.table_name) c.table_name AS table, replace(c.column_name, '_id', '') AS column
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND c.column_name IN ('caller_id', 'inquiry_id') AND c.table_name NOT IN ('inquiry', 'audit_entry')
     ORDER BY c.table_name, c.column_name DESC`,
  );
  const ofPerson = rows.filter(({ column }) => column === "caller");
  const ofInquiry = rows.filter(({ column }) => column === "inquiry");
  return [
    { table: "caller", column: "caller" },
    ...ofPerson,
    { table: "inquiry", column: "inquiry" },
    ...ofInquiry,
  ];
}
