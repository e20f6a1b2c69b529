/** What Windows-1252 puts where Latin-1 has control characters; its five unused places stay as they are. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The text of a published file, whether UTF-8 or Windows-1252: publishers change from one to the other unannounced.
 * Null when the bytes are no text at all, such as a workbook or a picture.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// Some releases of Node 20 decode "windows-1252" as Latin-1, which loses every curly apostrophe of a French name.
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (character) =>
    windows1252.charAt(character.charCodeAt(0) - 0x80),
  );
}
