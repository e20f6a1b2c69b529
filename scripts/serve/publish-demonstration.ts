import { findRecipient } from "@/lib/auth/recipient";
import { newId } from "@/lib/database/new-id";
import { audiences } from "@/lib/reports/audience";
import { publishReport } from "@/lib/reports/versions/mutations";
import { demonstrationStaff } from "@/prisma/seed/demonstration-firm";

const month = "2016-11";

/** The month of the election as a partner published it for all readers, so that every file of it is there to be had. */
export async function publishDemonstration(): Promise<void> {
  const staff = demonstrationStaff.find(({ role }) => role === "partner");
  const partner = staff && (await findRecipient(staff.id));
  if (!partner) throw new Error("The demonstration firm has no partner.");
  for (const audience of audiences) {
    await publishReport(partner.actor, month, audience, { version: 1, reason: "" }, newId());
  }
}
