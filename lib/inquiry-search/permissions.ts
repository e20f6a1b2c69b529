import type { Actor } from "@/lib/auth/actor";
import { mayRaiseWalls, maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import type { InquiryFilters } from "./schema";

type Asker = Pick<Actor, "role" | "officeId" | "staffId">;

/** Whose list can be filtered by a sensitive motivation: its length is a count by that motivation. */
export function mayFilterBySensitive(actor: Asker): boolean {
  return maySeeSensitiveCounts(actor);
}

const tellNothingOfAPerson: readonly (keyof InquiryFilters)[] = ["from", "to", "office", "channel", "stage"];

/**
 * Who learns how many inquiries of a list walls keep from them: lawyers and partners, and only while no filter tells
 * anything of the persons behind the walls, so that no two counts can be subtracted into a fact about one of them.
 */
export function mayCountNotShown(actor: Asker, filters: InquiryFilters): boolean {
  const others = Object.entries(filters).filter(
    ([name, value]) => value !== null && !(tellNothingOfAPerson as readonly string[]).includes(name),
  );
  return mayRaiseWalls(actor) && others.length === 0;
}
