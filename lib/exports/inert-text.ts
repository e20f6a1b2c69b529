import { Prisma } from "@/lib/database/generated/client";

// The rules of `writableText` (lib/reports/render/printable-text.ts) and `spreadsheetText`, for the database to do the
// same to a million rows; a test compares them.
const unwritable =
  "[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]";
const blankInLine = " \\u000b\\u000c\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
const blank = "\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
const formulaStart = `^[${blank}"'“”‘’＂＇]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]`;
const formulaWithin = `([;\\t\\r\\n])((?:[${blankInLine}"'“”‘’＂＇])*[=+\\-@＝＋－＠])`;
const telephone = "^\\+\\d[\\d ().-]*$";

/** First signs that begin neither a formula nor a blank: digits, letters, and the letters of most other scripts. */
const plainStarts = [
  ["0", ":"],
  ["A", "{"],
  ["\u00c0", "\u1680"],
  ["\u3041", "\ud7ff"],
] as const;

/**
 * SQL for a text as it may stand in a cell of a CSV file: never the beginning of a formula. Most texts pass the first,
 * cheap question; what no file can hold is taken out of those by `writableChunk`.
 */
export function inertSql(text: Prisma.Sql): Prisma.Sql {
  const kept = Prisma.sql`regexp_replace(${text}, ${constant(unwritable)}, '', 'g')`;
  const isTelephone = (value: Prisma.Sql) => Prisma.sql`${value} ~ ${constant(telephone)}`;
  const inert = Prisma.sql`regexp_replace(${kept}, ${constant(formulaWithin)}, '\\1''\\2', 'g')`;
  return Prisma.sql`CASE WHEN ${beginsPlainly(text)} AND ${isOneCell(text)} OR ${isTelephone(text)} THEN ${text}
    WHEN ${isTelephone(kept)} THEN ${kept}
    WHEN ${kept} ~ ${constant(formulaStart)} THEN '''' || ${inert} ELSE ${inert} END`;
}

function beginsPlainly(text: Prisma.Sql): Prisma.Sql {
  const ranges = plainStarts.map(
    ([from, to]) =>
      Prisma.sql`(${text} COLLATE "C" >= ${constant(from)} AND ${text} COLLATE "C" < ${constant(to)})`,
  );
  return Prisma.sql`(${Prisma.join(ranges, " OR ")})`;
}

/** Nothing in it ends a cell in any spreadsheet. */
function isOneCell(text: Prisma.Sql): Prisma.Sql {
  const ends = [";", "\t", "\n", "\r"].map((sign) => Prisma.sql`strpos(${text}, ${constant(sign)}) = 0`);
  return Prisma.join(ends, " AND ");
}

// Signs and patterns of this file stand in the statement itself, so that each is read or compiled once.
function constant(text: string): Prisma.Sql {
  return Prisma.raw(`'${text.replaceAll("'", "''")}'`);
}
