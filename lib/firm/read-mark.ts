/** The firm's mark as reports take it: a picture with its size in pixels. */
export type FirmMark = {
  format: "png" | "jpeg";
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
};

/** Why a file cannot be the mark. */
export type MarkProblem =
  | { code: "markTooLarge"; kilobytes: number }
  | { code: "markNotAPicture" }
  | { code: "markUnreadable" }
  | { code: "markSides"; width: number; height: number; least: number; most: number };

export type MarkReading = { ok: true; mark: FirmMark } | { ok: false; problem: MarkProblem };

/** The largest file that can be the mark, in kilobytes of 1,024 bytes. */
export const mostKilobytes = 512;
const [leastSide, mostSide] = [16, 4_000];

/** Reads what kind of picture a file is, and how large, from its own first bytes: neither its name nor what it is sent as counts. */
export function readMark(file: Uint8Array): MarkReading {
  if (file.length > mostKilobytes * 1_024) return refused({ code: "markTooLarge", kilobytes: mostKilobytes });
  const bytes = new Uint8Array(file);
  const format = formatOf(bytes);
  if (!format) return refused({ code: "markNotAPicture" });
  const size = format === "png" ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (!size) return refused({ code: "markUnreadable" });
  const sides = [size.width, size.height];
  if (sides.some((side) => side < leastSide || side > mostSide))
    return refused({ code: "markSides", ...size, least: leastSide, most: mostSide });
  return { ok: true, mark: { format, ...size, bytes } };
}

function refused(problem: MarkProblem): MarkReading {
  return { ok: false, problem };
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpegStart = [0xff, 0xd8, 0xff];

function formatOf(bytes: Uint8Array): FirmMark["format"] | null {
  const begins = (start: readonly number[]) => start.every((byte, place) => bytes[place] === byte);
  if (begins(pngStart)) return "png";
  return begins(jpegStart) ? "jpeg" : null;
}

type Size = { width: number; height: number };

/** Its first chunk is IHDR, 13 bytes long, and says the size; its last is IEND. */
function sizeOfPng(bytes: Uint8Array): Size | null {
  if (bytes.length < 45 || textAt(bytes, 12) !== "IHDR" || textAt(bytes, bytes.length - 8) !== "IEND")
    return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(8) === 13 ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

function textAt(bytes: Uint8Array, place: number): string {
  return String.fromCharCode(...bytes.subarray(place, place + 4));
}

/** Segments follow each other, each with its length, up to the one that begins the frame and says the size. */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 2;
  while (place + 9 < bytes.length) {
    if (bytes[place] !== 0xff) return null;
    const kind = bytes[place + 1] ?? 0;
    // Any number of these may fill the space before a segment.
    if (kind === 0xff) place += 1;
    else if (isFrame(kind)) return hasEnd(bytes, place) ? sizeAt(view, place) : null;
    else if (!isSegment(kind)) return null;
    else place += 2 + Math.max(2, view.getUint16(place + 2));
  }
  return null;
}

function sizeAt(view: DataView, frame: number): Size {
  return { width: view.getUint16(frame + 7), height: view.getUint16(frame + 5) };
}

/** EOI: without it the picture was cut short. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  return bytes.findIndex((byte, place) => place > from && byte === 0xff && bytes[place + 1] === 0xd9) > 0;
}

/** SOF0 to SOF15, without the three codes among them that mean something else: DHT, JPG and DAC. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
}

/** What may come before the frame: tables, comments and what applications write down. */
function isSegment(kind: number): boolean {
  return kind === 0xc4 || kind === 0xcc || (kind >= 0xdb && kind <= 0xfe);
}
