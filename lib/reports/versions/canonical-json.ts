/** JSON of which equal things have only one: names in order, no spaces. */
export function canonicalJson(thing: unknown): string {
  return JSON.stringify(thing, (_, value: unknown) => (isRecord(value) ? inOrder(value) : value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(record: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(record).toSorted();
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}
