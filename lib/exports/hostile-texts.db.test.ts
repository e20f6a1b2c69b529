import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { newId } from "@/lib/database/new-id";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import {
  hasSpreadsheet,
  openInSpreadsheet,
  spreadsheetTimeout,
} from "@/lib/reports/render/open-in-spreadsheet-for-test";
import { writableText } from "@/lib/reports/render/printable-text";
import { readXlsx } from "@/lib/reports/render/read-xlsx-for-test";
import { spreadsheetText } from "@/lib/reports/spreadsheet-text";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { bytesOf, exportForTest } from "./export-for-test";
import { inertSql } from "./inert-text";

const hostile = [
  "=cmd|' /C calc'!A0",
  "+1 (416) 555-0100",
  "+1 (416) 555-0100;=1",
  "＝1+1",
  "  =1+1",
  '"=1+1"',
  "\u00a0@SUM(A1)",
  "\u202e=1+1",
  "-2+3",
  "\t=1",
  "a".repeat(10_000),
  "שלום עולם",
  '../../x"\r\n.csv',
  "Zoë ‘O’Brien’ \u200f<&>",
  "_x0041_ <script>alert(1)</script>",
  "\\. \\N \\t \\\\",
  "line\nbreak, comma; tab\there",
  "\u0007bell 👋🏽",
  "'=1",
  "x=1",
  "Jean;=1+1;",
  "Jean ; '+1+1",
  "Line\n=2+2",
  "Line\r\n\r\n -2+3",
  "tab\t＝1;\n;@SUM(A1)",
  "\\.",
];
/** As far as the form of an inquiry takes them. */
const withoutControls = (text: string) => text.replaceAll("\u0007", "").replaceAll("\r", "");
let partner: Actor;

beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  for (const text of hostile) {
    const id = await logForTest(partner, { note: [withoutControls(text)] });
    const { callerId } = await database().inquiry.findUniqueOrThrow({ where: { id } });
    // Straight into the table: the form would refuse some of them.
    await database().caller.update({ where: { id: callerId }, data: { preferredName: text } });
    await database().otherParty.create({
      data: { id: newId(), inquiryId: id, role: "other", name: text, nameKey: "" },
    });
  }
});

it("the database finds the beginnings of formulas exactly as the reports do", async () => {
  // Every sign of the first planes of Unicode that could stand first, before a formula and before a word.
  const signs = Array.from({ length: 0x3100 }, (_, code) => code + 1).concat(
    0xfeff,
    0xff02,
    0xff07,
    0xff0b,
    0xff1d,
  );
  const firsts = signs.flatMap((code) => [
    `${String.fromCharCode(code)}=1+1`,
    `${String.fromCharCode(code)}word`,
  ]);
  const texts = [...hostile, ...firsts];
  const rows = await database().$queryRaw<{ text: string; inert: string }[]>`
    SELECT t.text, ${inertSql(Prisma.sql`t.text`)} AS inert FROM unnest(${texts}::text[]) t (text)`;
  expect(rows).toHaveLength(texts.length);
  const differ = rows.filter(
    ({ text, inert }) => writableText(inert) !== spreadsheetText(writableText(text)),
  );
  expect(differ).toEqual([]);
});

const asked = { fields: ["preferredName", "otherParties", "note"] };
const noteOf = (text: string) => withoutControls(text).normalize("NFC").trim();
/** Newest first, as the files are. */
const newest = hostile.toReversed();

it("are inert and readable in CSV", async () => {
  const { bytes, name } = await bytesOf(partner, await exportForTest(partner, { ...asked, format: "csv" }));
  const rows: string[][] = parse(Buffer.from(bytes), { bom: true });
  const inert = (text: string) => spreadsheetText(writableText(text));
  expect(rows.slice(1)).toEqual(
    newest.map((text) => [inert(text), inert(`${text} (Other)`), inert(noteOf(text))]),
  );
  expect(name).toMatch(/^northbound-inquiries-\d{4}-\d\d-\d\d-[0-9a-f]{8}-en\.csv$/);
});

it("are inert and readable in JSON Lines, which says what it is in its first line", async () => {
  const id = await exportForTest(partner, { ...asked, format: "jsonl", notes: "within" });
  const lines = Buffer.from((await bytesOf(partner, id)).bytes)
    .toString()
    .trimEnd()
    .split("\n");
  // Control characters stand in JSON as escapes, which harm nobody.
  const inJson = (text: string) => (text.includes("\u0007") ? text : writableText(text));
  const [first, ...rest] = lines.map((line) => JSON.parse(line));
  expect(first.about).toMatchObject({ rows: String(hostile.length), author: partner.name, reason: "A test" });
  expect(rest).toEqual(
    newest.map((text) => ({
      preferredName: inJson(text),
      otherParties: [`${inJson(text)} (other)`],
      note: writableText(noteOf(text)),
    })),
  );
});

it("are inert and readable in a workbook", async () => {
  const { bytes } = await bytesOf(partner, await exportForTest(partner, { ...asked, format: "xlsx" }));
  const [inquiries, notes] = readXlsx(bytes);
  // The format has its own sign for what looks like an escape, and no carriage returns.
  const cell = (text: string) =>
    writableText(text).replaceAll("\r\n", "\n").replace("_x0041_", "_x005F_x0041_");
  expect(inquiries?.rows.slice(1).map((row) => row[0])).toEqual(newest.map(cell));
  expect(inquiries?.rows.slice(1).map((row) => row[2])).toEqual(newest.map((text) => cell(noteOf(text))));
  expect(inquiries?.xml).not.toContain("<f");
  expect(notes?.rows.flat()).toContain(partner.name);
});

describe.skipIf(!hasSpreadsheet)("in LibreOffice", { timeout: spreadsheetTimeout }, () => {
  it.each(["xlsx", "csv"] as const)("come back from %s as they were written", async (format) => {
    const { bytes } = await bytesOf(partner, await exportForTest(partner, { ...asked, format }));
    const sheets = await openInSpreadsheet(bytes, format);
    const written = (text: string) => {
      const plain = writableText(text).replaceAll("\r\n", "\n");
      return format === "csv" ? spreadsheetText(plain) : plain;
    };
    expect(sheets.get(format === "csv" ? "opened" : "Inquiries")?.slice(1)).toEqual(
      newest.map((text) => [written(text), written(`${text} (Other)`), written(noteOf(text))]),
    );
  });
});
