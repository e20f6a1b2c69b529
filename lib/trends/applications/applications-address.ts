import { addressValues } from "@/lib/forms/address-values";
import type { FormValues } from "@/lib/forms/form-values";
import { type CountFilter, everyInquiry, filterEntries } from "@/lib/inquiry-counts/count-filter";
import type { ApplicationsQuestion } from "./schema";

const path = "/trends/applications";

/** Applications are those of US citizens, so inquiries from the US stand beside them unless something else is asked for. */
export const usualFilter = { ...everyInquiry, residence: "US" };

/** The parameters of an address: one without `residence` asks for the usual one, an empty one for everywhere. */
export function applicationsValues(searchParams: Record<string, string | string[] | undefined>): FormValues {
  return addressValues({ residence: usualFilter.residence, ...defined(searchParams) });
}

/** The address of the page with this question, or of its file. */
export function applicationsHref(question: ApplicationsQuestion, part?: "series" | "drawn"): string {
  const { months, event, pandemic } = question;
  const params = new URLSearchParams({ months, pandemic, residence: "" });
  if (event) params.set("event", event);
  for (const [name, value] of filterEntries(question)) params.set(name, value);
  if (part === "drawn") params.set("part", part);
  return `${path}${part ? "/csv" : ""}?${params}`;
}

/** The page about one event; months and the pandemic's time to apply as usual. */
export function applicationsEventHref(event: string | null, filter: CountFilter): string {
  return applicationsHref({ ...filter, event, months: "all", pandemic: "90" });
}

function defined<Value>(values: Record<string, Value | undefined>): Record<string, Value> {
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(known);
}
