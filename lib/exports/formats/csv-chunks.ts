import { writableText } from "@/lib/reports/render/printable-text";
import { spreadsheetText } from "@/lib/reports/spreadsheet-text";
import { openNote } from "../sealed-note";
import type { RowBundles } from "./row-bundles";
import { writableChunk } from "./writable-chunk";

const lineEnd = Buffer.from("\r\n");

/** Rows of COPY as lines of a CSV file by RFC 4180; where notes are asked for, each is opened and put at the end. */
export async function* csvChunks(rows: RowBundles, hasNote: boolean): AsyncGenerator<Uint8Array> {
  for await (const bundle of rows) yield writableChunk(hasNote ? withNotes(bundle) : withLineEnds(bundle));
}

/** The database ends its rows with a line feed alone. */
function withLineEnds(bundle: readonly Buffer[]): Buffer {
  const chunk = Buffer.allocUnsafe(bundle.reduce((sum, row) => sum + row.length + 1, 0));
  let at = 0;
  for (const row of bundle) {
    at += row.copy(chunk, at, 0, row.length - 1);
    at += lineEnd.copy(chunk, at);
  }
  return chunk;
}

function withNotes(bundle: readonly Buffer[]): Buffer {
  return Buffer.concat(
    bundle.flatMap((row) => {
      const { rest, note } = openNote(row, ",");
      const cell = Buffer.from(quoted(spreadsheetText(writableText(note))));
      return rest.length > 0 ? [rest, Buffer.from(","), cell, lineEnd] : [cell, lineEnd];
    }),
  );
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
