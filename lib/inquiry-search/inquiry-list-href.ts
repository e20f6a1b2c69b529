import type { InquiryListAddress } from "./schema";

// One order, so that the same list always has the same address.
const names = [
  "from",
  "to",
  "office",
  "lawyer",
  "channel",
  "source",
  "motivation",
  "connection",
  "country",
  "state",
  "stage",
  "closed",
  "kind",
  "search",
  "sort",
  "after",
  "before",
] as const satisfies readonly (keyof InquiryListAddress)[];

/** Where the list of inquiries with these filters is; the parameters are explained in `schema.ts`. Other pages take them too. */
export function inquiryListHref(address: Partial<InquiryListAddress> = {}, path = "/inquiries"): string {
  const set = names.flatMap((name) => {
    const value = address[name];
    return value ? [[name, value]] : [];
  });
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
