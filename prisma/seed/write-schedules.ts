import type { ClientBase } from "pg";
import { newId } from "@/lib/database/new-id";
import { demonstrationStaff } from "./demonstration-firm";
import { insertRows } from "./insert-rows";

/**
 * The partners are told of each month's report on its third day, and the lawyers of Toronto, after each quarter, of the
 * report that a partner shares; from now on, and in the demonstration only on paper.
 */
export async function writeSchedules(client: ClientBase, ownReportId: string): Promise<void> {
  const partners = demonstrationStaff.filter(({ role }) => role === "partner");
  const lawyers = demonstrationStaff.filter(({ role, office }) => role === "lawyer" && office === "toronto");
  const ownerId = partners[0]?.id;
  if (!ownerId) throw new Error("A firm without a partner");
  const monthly = { kind: "monthly", audience: "inside", dayOfMonth: 3, hour: 8, ownReportId: null };
  const own = { kind: "own", audience: "inside", dayOfMonth: 5, hour: 9, ownReportId };
  for (const [rule, recipients] of [
    [monthly, partners],
    [own, lawyers],
  ] as const) {
    const id = newId();
    await insertRows(client, "schedule", [{ id, ...rule, ownerId }]);
    const rows = recipients.map((one) => ({ scheduleId: id, staffId: one.id }));
    await insertRows(client, "schedule_recipient", rows);
  }
}
