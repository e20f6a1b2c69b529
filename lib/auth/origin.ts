/** The address under which the firm reaches the application; links are built from it, never from a request. */
export function configuredOrigin(): string {
  return new URL(process.env.NORTHBOUND_URL ?? "http://localhost:3000").origin;
}

/**
 * Whether a request to change something comes from one of our own pages. Browsers send Sec-Fetch-Site; those that do
 * not must send our Origin. A request with neither is refused.
 */
export function isSameOrigin(headers: Headers, origin = configuredOrigin()): boolean {
  const site = headers.get("sec-fetch-site");
  const sender = headers.get("origin");
  if (site !== null && site !== "same-origin") return false;
  if (sender !== null && sender !== origin) return false;
  return site !== null || sender !== null;
}
