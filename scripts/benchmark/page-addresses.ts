/** "/inquiries/[id]/edit" with a real inquiry in it, by the links of the pages seen so far; null where none led there. */
export function fillAddress(
  page: string,
  patterns: readonly string[],
  links: readonly string[],
): string | null {
  const filled: string[] = [];
  for (const [place, segment] of segmentsOf(page).entries()) {
    const real = isDynamic(segment) ? realSegment(filled, place, patterns, links) : segment;
    if (real === null) return null;
    filled.push(real);
  }
  return `/${filled.join("/")}`;
}

/** The paths that a page links to on its own origin. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/\shref="(\/[^"?#]*)/g)].map((match) => match[1] ?? "");
}

export function isDynamic(part: string): boolean {
  return part.includes("[");
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter(Boolean);
}

// "/inquiries/new" is a page of its own, not the inquiry called "new".
function realSegment(
  filled: readonly string[],
  place: number,
  patterns: readonly string[],
  links: readonly string[],
): string | null {
  const begins = (path: string) => segmentsOf(path).slice(0, place).join("/") === filled.join("/");
  const fixed = new Set(patterns.map(segmentsOf).map((segments) => segments[place]));
  const found = links.filter(begins).map((link) => segmentsOf(link)[place]);
  return found.find((segment) => segment !== undefined && !fixed.has(segment)) ?? null;
}
