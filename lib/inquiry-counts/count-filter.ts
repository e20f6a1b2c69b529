import { CanadaConnection, type Channel, ConnectionKind } from "@/lib/database/generated/enums";

/** A connection to Canada as a filter: whether there is one, or of which kind. */
export const connectionChoices = [
  ...Object.values(CanadaConnection),
  ...Object.values(ConnectionKind),
] as const;
export type ConnectionChoice = (typeof connectionChoices)[number];

/** Which counted inquiries; `null` means any. */
export type CountFilter = {
  office: string | null;
  channel: Channel | null;
  /** "US", "US-WA", "none" for not known. */
  residence: string | null;
  citizenship: string | null;
  motivation: string | null;
  connection: ConnectionChoice | null;
};

/** The order in which addresses and keys name the parts of a filter. */
export const filterNames = [
  "office",
  "channel",
  "residence",
  "citizenship",
  "motivation",
  "connection",
] as const satisfies readonly (keyof CountFilter)[];

/** Every inquiry. */
export const everyInquiry: CountFilter = {
  office: null,
  channel: null,
  residence: null,
  citizenship: null,
  motivation: null,
  connection: null,
};

/** One spelling for each filter, as parameters of an address: "" for all inquiries, "channel=phone&residence=US". */
export function filterKey(filter: CountFilter): string {
  return new URLSearchParams(filterEntries(filter)).toString();
}

/** The parts that are set, by name. */
export function filterEntries(filter: CountFilter): [string, string][] {
  return filterNames.flatMap((name) => {
    const value = filter[name];
    return value ? [[name, value] satisfies [string, string]] : [];
  });
}

/** Whether it asks for what people say about themselves: then small counts stay inside the application. */
export function isPersonal({ citizenship, motivation, connection }: CountFilter): boolean {
  return citizenship !== null || motivation !== null || connection !== null;
}
