import { readFileSync } from "node:fs";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { readReferenceEvents } from "@/lib/political-events/read-reference-events";

const file = new URL("../../../prisma/seed/reference/political-events.csv", import.meta.url);

/** The events that every firm begins with, as they are read from its list. */
export function referenceEvents(): PoliticalEvent[] {
  return readReferenceEvents(readFileSync(file, "utf8")).map((draft, index) => ({
    ...draft,
    id: String(index),
    origin: "reference",
    version: 1,
  }));
}
