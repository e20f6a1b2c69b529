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

/** Those who work on inquiries now, by name: those to whom one can be restricted. */
export const listCaseStaff = cache(async () =>
  database().staff.findMany({
    where: { role: { in: ["intake", "lawyer", "partner"] }, deactivation: null },
    select: { id: true, name: true, role: true },
    orderBy: { name: "asc" },
  }),
);

/** The names behind the ids of records, of those who have left too. */
export const listStaffNames = cache(async (): Promise<ReadonlyMap<string, string>> => {
  const rows = await database().staff.findMany({ select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
});

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
