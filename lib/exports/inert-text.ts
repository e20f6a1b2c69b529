import { Prisma } from "@/lib/database/generated/client";

// The signs of `writableText` (lib/reports/render/printable-text.ts) and `spreadsheetText`, for the database to do the
// same to a million rows; a test compares them. Most texts pass the first, cheap question.
const unwritable =
  "[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]";
const blank = "\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
const formulaStart = `^[${blank}"'“”‘’＂＇]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]`;
const telephone = "^\\+\\d[\\d ().-]*$";

/** SQL for a text without what no file can hold, or what turns the direction of the text beside it. */
export function writableSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${text} ~ '^[ -~]*$' THEN ${text}
    ELSE regexp_replace(${text}, ${raw(unwritable)}, '', 'g') END`;
}

/** SQL for the same as it may stand in a cell of a CSV file: never the beginning of a formula. */
export function inertSql(text: Prisma.Sql): Prisma.Sql {
  const kept = Prisma.sql`regexp_replace(${text}, ${raw(unwritable)}, '', 'g')`;
  return Prisma.sql`CASE WHEN ${text} ~ '^[A-Za-z0-9][ -~]*$' OR ${text} ~ ${raw(telephone)} THEN ${text}
    ELSE CASE WHEN ${kept} ~ ${raw(formulaStart)} AND ${kept} !~ ${raw(telephone)} THEN '''' ELSE '' END || ${kept} END`;
}

// A pattern of this file as a constant of the statement, so that it is compiled once.
function raw(pattern: string): Prisma.Sql {
  return Prisma.raw(`'${pattern.replaceAll("'", "''")}'`);
}
