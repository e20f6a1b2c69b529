import { type CountFilter, filterKey } from "@/lib/inquiry-counts/count-filter";

/** The address of the watch, or of a file of it. */
export function watchHref(filter: CountFilter, file?: "input" | "weeks"): string {
  const params = new URLSearchParams(filterKey(filter));
  if (file === "weeks") params.set("part", file);
  const path = file ? "/trends/watch/csv" : "/trends/watch";
  return params.size === 0 ? path : `${path}?${params}`;
}
