import { strToU8, zlibSync } from "fflate";

/** For tests: a PNG of one colour. */
export function pngForTest(width = 40, height = 20): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(Math.min((width * 3 + 1) * height, 1_000_000)).map((_, place) =>
    place % (width * 3 + 1) === 0 ? 0 : 0x59,
  );
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const start = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return joined([
    start,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rows)),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** For tests: the head of a JPEG, with a comment before its size. */
export function jpegForTest(width = 40, height = 20): Uint8Array<ArrayBuffer> {
  const side = (n: number) => [n >> 8, n & 0xff];
  const comment = [0xff, 0xfe, 0, 4, 0xff, 0xc0];
  const frame = [0xff, 0xc0, 0, 11, 8, ...side(height), ...side(width), 1, 1, 0x11, 0];
  return new Uint8Array([0xff, 0xd8, ...comment, 0xff, ...frame, 0xff, 0xd9]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([strToU8(name), data]);
  const [length, sum] = [new Uint8Array(4), new Uint8Array(4)];
  new DataView(length.buffer).setUint32(0, data.length);
  new DataView(sum.buffer).setUint32(0, checksum(named));
  return joined([length, named, sum]);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
