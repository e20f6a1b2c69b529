/** That some counts add up to another, as the rows and columns of a table do. Counts are named by keys. */
export type Sum = { readonly total: string; readonly parts: readonly string[] };

/** Counts by their keys. */
export type Counts = ReadonlyMap<string, number>;

/** Every count that takes part in a sum, its total last. */
export function membersOf(sum: Sum): string[] {
  return [...sum.parts, sum.total];
}
