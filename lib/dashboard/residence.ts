/** Where callers live, as a filter: a country, a US state, or not known. */
export type Residence = { country: string | null; state: string | null };

const code = /^(none|[A-Z]{2}|US-[A-Z]{2})$/;

/** Whether the text names a residence: "US", "US-WA", "none". */
export function isResidence(text: string): boolean {
  return code.test(text);
}

/** The residence behind such a text; a country of `null` means not known. */
export function residenceOf(text: string): Residence {
  const [country = "", state = null] = text.split("-");
  return { country: country === "none" ? null : country, state };
}
