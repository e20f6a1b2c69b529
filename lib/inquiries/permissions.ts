import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/database/generated/client";
import type { Role, Stage } from "@/lib/database/generated/enums";

/** How much of an inquiry someone sees: all of it, the caller's name and the stage, or not that it exists. */
export type InquiryView = "full" | "outline" | "none";

/** The stages before a person becomes a client; intake works on these. */
export const openStages: readonly Stage[] = ["inquiry", "consultation_booked", "consulted"];

type Asker = Pick<Actor, "role" | "officeId" | "staffId">;
type InquiryState = {
  officeId: string;
  stage: Stage;
  closed: boolean;
  wallMembers: readonly string[] | null;
};

const caseStaff: readonly Role[] = ["intake", "lawyer", "partner"];
const lawyers: readonly Role[] = ["lawyer", "partner"];

/** Who works on inquiries at all. */
export function mayWorkOnInquiries(actor: Asker): boolean {
  return caseStaff.includes(actor.role);
}

/** Who takes a person on as a client, files and records decisions. */
export function mayTakeOnClients(actor: Asker): boolean {
  return lawyers.includes(actor.role);
}

/** Who may restrict an inquiry to named staff. */
export function mayRaiseWalls(actor: Asker): boolean {
  return lawyers.includes(actor.role);
}

/** Who sees counts by sensitive motivation. */
export function maySeeSensitiveCounts(actor: Asker): boolean {
  return lawyers.includes(actor.role);
}

/** How much of this inquiry the actor sees. */
export function viewOfInquiry(actor: Asker, inquiry: InquiryState): InquiryView {
  if (!mayWorkOnInquiries(actor)) return "none";
  if (inquiry.wallMembers && !inquiry.wallMembers.includes(actor.staffId)) return "none";
  if (actor.role !== "intake") return "full";
  const isOpen = openStages.includes(inquiry.stage) && !inquiry.closed;
  return isOpen && inquiry.officeId === actor.officeId ? "full" : "outline";
}

/** SQL for `i.id` being outside every wall that keeps this actor out. */
export function outsideWalls(actor: Asker): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM inquiry_wall w WHERE w.inquiry_id = i.id AND NOT EXISTS (
    SELECT 1 FROM wall_member m WHERE m.inquiry_id = w.inquiry_id AND m.staff_id = ${actor.staffId}::uuid))`;
}

/** SQL for the inquiries `i` that the actor sees in full: `viewOfInquiry` said once more for sets; tests compare them. */
export function seenInFull(actor: Asker): Prisma.Sql {
  if (!mayWorkOnInquiries(actor)) return Prisma.sql`FALSE`;
  if (actor.role !== "intake") return outsideWalls(actor);
  return Prisma.sql`${outsideWalls(actor)} AND i.office_id = ${actor.officeId}::uuid
    AND i.stage IN ('inquiry', 'consultation_booked', 'consulted')
    AND NOT EXISTS (SELECT 1 FROM inquiry_closure c WHERE c.inquiry_id = i.id AND c.reopened_at IS NULL)`;
}
