import { jsonDelimiter } from "../export-statement";
import { openNote } from "../sealed-note";
import type { RowBundles } from "./row-bundles";
import { writableChunk } from "./writable-chunk";

/** One JSON object a line, as the database wrote it; where notes are asked for, each is opened and added. */
export async function* jsonlChunks(rows: RowBundles, hasNote: boolean): AsyncGenerator<Uint8Array> {
  for await (const bundle of rows)
    yield writableChunk(Buffer.concat(hasNote ? bundle.map(withNote) : bundle));
}

function withNote(row: Buffer): Buffer {
  const { rest, note } = openNote(row, jsonDelimiter);
  const object = rest.toString("utf8").replace(/\s*\}$/, "");
  const comma = object === "{" ? "" : ", ";
  return Buffer.from(`${object}${comma}"note" : ${JSON.stringify(note)}}\n`);
}
