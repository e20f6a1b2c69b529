import type { CanadaConnection } from "@/lib/database/generated/enums";
import { filterKey } from "@/lib/inquiry-counts/count-filter";
import { inquiriesHref } from "@/lib/inquiry-counts/inquiries-href";
import type { Cohort } from "./cohort";
import type { ConversionAddress } from "./schema";

/** The address of a file of the page. */
export function conversionFileHref(
  { period, ...filter }: ConversionAddress,
  part: "groups" | "curves",
): string {
  const params = new URLSearchParams(filterKey(filter));
  if (period !== "five_years") params.set("period", period);
  if (part === "curves") params.set("part", part);
  return params.size === 0 ? "/trends/conversion/csv" : `/trends/conversion/csv?${params}`;
}

/** What a group is told by: an answer to the question for a connection, or a motivation. */
type Group = { connection: CanadaConnection } | { motivation: string };

/** The list of the inquiries of a group that became clients; none where the list cannot be asked for them. */
export function clientsHref(
  { period: _, ...filter }: ConversionAddress,
  { from, to }: Cohort,
  group: Group,
): string | undefined {
  const asksTwice =
    "motivation" in group && filter.motivation !== null && filter.motivation !== group.motivation;
  if (
    asksTwice ||
    ("connection" in group && filter.connection !== null && filter.connection !== group.connection)
  ) {
    return undefined;
  }
  const list = inquiriesHref({ ...filter, ...group }, { from, to });
  return list && `${list}&stage=retained_or_later`;
}
