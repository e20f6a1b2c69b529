import { gzipSync } from "node:zlib";

/** Kilobytes of JavaScript, compressed, that a browser loads for a page. */
export async function scriptWeight(
  origin: string,
  html: string,
  known: Map<string, number>,
): Promise<number> {
  let total = 0;
  for (const script of scriptsOf(html)) {
    const size = known.get(script) ?? (await compressedSize(new URL(script, origin)));
    known.set(script, size);
    total += size;
  }
  return total / 1000;
}

/** The scripts that a page names, in its head or in the data that makes its components; not those for old browsers. */
export function scriptsOf(html: string): string[] {
  const forOldBrowsers = [...html.matchAll(/<script[^>]*\snomodule[^>]*>/gi)].map(([tag]) => tag).join(" ");
  const named = [...html.matchAll(/(?:\/_next\/)?(static\/[^"'\\\s?]+\.js)/g)].map(
    (match) => `/_next/${match[1]}`,
  );
  return [...new Set(named)].filter((script) => !forOldBrowsers.includes(script));
}

async function compressedSize(address: URL): Promise<number> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
}
