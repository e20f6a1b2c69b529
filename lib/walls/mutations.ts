import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { Database } from "@/lib/database/client";
import type { Outcome } from "@/lib/forms/submit-form";
import { mayRaiseWalls } from "@/lib/inquiries/permissions";
import { actOnInquiry } from "@/lib/stage-steps/mutations";
import type { RestrictInquiryInput } from "./schema";

/**
 * Restricts an inquiry to named staff, always among them whoever does so: nobody can shut themselves out. Done again,
 * the new names replace the old ones.
 */
export async function restrictInquiry(
  actor: Actor,
  inquiryId: string,
  input: RestrictInquiryInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayRaiseWalls(actor));
  const act = { action: "wall.raise", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db) => {
    const members = [...new Set([...input.members, actor.staffId])].sort();
    if (!(await areCaseStaff(db, members))) return { problems: [{ field: "members", code: "chooseOne" }] };
    const before = await db.wallMember.findMany({ where: { inquiryId }, select: { staffId: true } });
    await db.inquiryWall.deleteMany({ where: { inquiryId } });
    await db.inquiryWall.create({
      data: { inquiryId, raisedBy: actor.staffId },
      select: { inquiryId: true },
    });
    await db.wallMember.createMany({ data: members.map((staffId) => ({ inquiryId, staffId })) });
    return { detail: { before: before.map(({ staffId }) => staffId).sort(), members } };
  });
}

/** Opens a restricted inquiry to everyone whose role lets them see it. */
export async function liftWall(
  actor: Actor,
  inquiryId: string,
  input: Record<string, never>,
  formId: string,
): Promise<Outcome> {
  requireRight(mayRaiseWalls(actor));
  const act = { action: "wall.lift", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db) => {
    const { count } = await db.inquiryWall.deleteMany({ where: { inquiryId } });
    return count === 1 ? { detail: {} } : { problems: [{ field: "lift", code: "notRestricted" }] };
  });
}

async function areCaseStaff(db: Database, ids: string[]): Promise<boolean> {
  const found = await db.staff.count({
    where: { id: { in: ids }, role: { in: ["intake", "lawyer", "partner"] }, deactivation: null },
  });
  return found === ids.length;
}
