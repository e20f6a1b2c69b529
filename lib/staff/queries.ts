import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { mayReadStaff } from "./permissions";

/** Lawyers and partners who work here now, by name: those whom an inquiry can be given to. */
export const listLawyers = cache(async () =>
  database().staff.findMany({
    where: { role: { in: ["lawyer", "partner"] }, deactivation: null },
    select: { id: true, name: true, officeId: true },
    orderBy: { name: "asc" },
  }),
);

/** Everyone with an account, those who work here first. */
export async function listStaff(actor: Actor) {
  requireRight(mayReadStaff(actor));
  const rows = await database().staff.findMany({
    select: {
      ...{ id: true, name: true, email: true, role: true, officeId: true },
      office: { select: { name: true } },
      deactivation: { select: { deactivatedAt: true } },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
    },
    orderBy: { name: "asc" },
  });
  return rows.sort((a, b) => Number(a.deactivation !== null) - Number(b.deactivation !== null));
}
export type StaffRow = Awaited<ReturnType<typeof listStaff>>[number];
