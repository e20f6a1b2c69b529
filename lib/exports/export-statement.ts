import { Prisma } from "@/lib/database/generated/client";
import type { ExportField } from "./export-field";
import { inColumnOrder } from "./export-field";
import { fieldColumn, type Writing } from "./field-columns";
import { sealedColumns, sealedJoins } from "./sealed-note";

const { sql, join } = Prisma;

/** Sign that no JSON text holds: it parts a line of JSON from the sealed note beside it. */
export const jsonDelimiter = "\u0002";

/**
 * One statement for a whole export: the inquiries `i` of a condition, newest first, with the fields asked for and, where
 * the note is one of them, what opens it.
 */
export function exportStatement(
  seen: Prisma.Sql,
  fields: readonly ExportField[],
  writing: Writing,
): Prisma.Sql {
  const named = inColumnOrder(fields).flatMap(({ key }) =>
    key === "note" ? [] : [{ key, ...fieldColumn(key, writing) }],
  );
  const hasNote = fields.includes("note");
  const cells = writing.format === "jsonl" ? [jsonLine(named)] : named.map(({ value }) => value);
  const joined = [...new Set([...named.flatMap((column) => column.joins), ...(hasNote ? sealedJoins : [])])];
  return sql`SELECT ${join([...cells, ...(hasNote ? sealedColumns : [])])}
    FROM inquiry i ${joined.length > 0 ? join(joined, " ") : Prisma.empty}
    WHERE ${seen} ORDER BY i.received_on DESC, i.id DESC`;
}

function jsonLine(named: readonly { key: string; value: Prisma.Sql }[]): Prisma.Sql {
  const pairs = named.map(({ key, value }) => sql`${Prisma.raw(`'${key}'`)}, ${value}`);
  return pairs.length > 0 ? sql`json_build_object(${join(pairs)})` : sql`'{}'`;
}

/** How COPY writes the rows down for a format. */
export function copyOptions({ format }: Pick<Writing, "format">): string {
  if (format === "csv") return "FORMAT csv";
  // As CSV with signs that never occur, so that backslashes stay as JSON has them.
  if (format === "jsonl") return "FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01'";
  return "FORMAT text";
}
