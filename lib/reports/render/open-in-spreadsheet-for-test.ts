import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { hasSpreadsheet as isThere } from "@/scripts/testing/spreadsheet.js";

/** Whether LibreOffice is there to open files in; what needs it says that it was skipped. */
export const hasSpreadsheet = isThere();
/** Of a whole test: on a busy machine it takes long to start. */
export const spreadsheetTimeout = 180_000;
const longestMs = 90_000;

/** Separator, quotation mark, UTF-8, from the first row on: as such a file was always read, formulas evaluated. */
const readsCsv = (separator: "," | ";") => `--infilter=CSV:${separator.charCodeAt(0)},34,76,1`;
/** Every sheet as a file of its own, with the values of its cells and not their formulas. */
const writesCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** For tests: opens a file in LibreOffice, as where lists are separated so, and reads what it makes of every cell; by name of the sheet. */
export async function openInSpreadsheet(
  bytes: Uint8Array,
  format: "xlsx" | "csv",
  separator: "," | ";" = ",",
): Promise<Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), "northbound-sheets-"));
  try {
    const file = join(folder, `opened.${format}`);
    const sheets = join(folder, "sheets");
    mkdirSync(sheets);
    writeFileSync(file, bytes);
    await convert(folder, [
      ...(format === "csv" ? [readsCsv(separator)] : []),
      ...["--convert-to", writesCsv, "--outdir", sheets, file],
    ]);
    return new Map(
      readdirSync(sheets).map((name) => [
        name.slice("opened-".length, -".csv".length),
        parse(readFileSync(join(sheets, name), "utf8"), { relaxColumnCount: true }),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each run has a profile of its own, so that two may go on at once, and an end, with all that it started. */
async function convert(folder: string, args: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const child = spawn("soffice", [profile, "--headless", "--norestore", ...args], {
    detached: true,
    stdio: "ignore",
  });
  const stop = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
  const timer = setTimeout(stop, longestMs);
  try {
    const status = await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    if (status !== 0)
      throw new Error(`LibreOffice could not convert the file: ${status ?? "it did not end"}`);
  } finally {
    clearTimeout(timer);
  }
}
