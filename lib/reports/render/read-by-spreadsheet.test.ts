import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { reportFile } from "../report-file";
import { documentForTest, hostilePartsForTest } from "../report-for-test";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
/** Every sheet as a file of its own, its cells as they are shown, quoted where they are text. */
const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Opens a workbook in LibreOffice and writes every sheet as CSV; by name of the sheet. */
function convert(bytes: Uint8Array): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "northbound-sheets-"));
  try {
    writeFileSync(join(folder, "report.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, "report.xlsx"),
    ]);
    const sheets = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(
      sheets.map((name) => [
        name.slice("report-".length, -".csv".length),
        parse(readFileSync(join(folder, name), "utf8"), { relaxColumnCount: true }),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isInstalled)("in LibreOffice (skipped where it is not installed)", () => {
  it("a workbook with hostile names shows its figures and runs nothing", { timeout: 60_000 }, async () => {
    const document = documentForTest("en", hostilePartsForTest());
    const sheets = convert((await reportFile(document, "xlsx")).bytes);
    expect(sheets.size).toBe(document.sections.length + 1);
    const offices = sheets.get("Office") ?? [];
    const shown = document.sections.find(({ key }) => key === "offices")?.table.rows ?? [];
    expect(offices.slice(1, 1 + shown.length).map(([name, n]) => [name, Number(n)])).toEqual(
      shown.map(([name, n]) => [name?.text, n?.value]),
    );
    expect([...sheets.values()].flat(2)).toContain("=cmd|' /C calc'!A0");
  });
});
