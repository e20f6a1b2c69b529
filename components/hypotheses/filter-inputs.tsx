import { type CountFilter, filterEntries } from "@/lib/inquiry-counts/count-filter";

/** A filter within a form that is about it. */
export function FilterInputs({ filter }: { filter: CountFilter }) {
  return filterEntries(filter).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
