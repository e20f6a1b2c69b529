import { writableText } from "@/lib/reports/render/printable-text";

// As bytes of UTF-8, one sign each: control characters, marks that turn the direction, and what is no character.
const unwritable =
  /[^\t\n\r -\xff]|\x7f|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbf[\xbe\xbf]/;

/** Whole rows without what no file can hold, or what would make the text beside it read backwards. */
export function writableChunk(chunk: Buffer): Uint8Array {
  return unwritable.test(chunk.toString("latin1"))
    ? Buffer.from(writableText(chunk.toString("utf8")))
    : chunk;
}
