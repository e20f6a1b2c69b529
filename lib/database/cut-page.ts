/** Longer lists are not counted to their end. */
export const countedUpTo = 20_000;

/** Where a page of a list begins or ends: behind the row `after`, or in front of the row `before`. */
export type PagePlace = { after: string | null; before: string | null };

/** A page in the order of its list, with the rows at which the pages beside it border, where there are any. */
export type Page<Row> = { rows: Row[]; previous: string | null; next: string | null };

/**
 * Cuts a page out of what was read: up to one row more than a page holds, from the place on, and so backwards where
 * the page ends in front of a row.
 */
export function cutPage<Row extends { id: string }>(read: Row[], size: number, place: PagePlace): Page<Row> {
  const hasMore = read.length > size;
  const kept = read.slice(0, size);
  const rows = place.before ? kept.reverse() : kept;
  const first = rows[0]?.id ?? null;
  const last = rows.at(-1)?.id ?? null;
  return place.before
    ? { rows, previous: hasMore ? first : null, next: last }
    : { rows, previous: place.after && first, next: hasMore ? last : null };
}
