import type { ClientBase } from "pg";
import { newId } from "@/lib/database/new-id";
import { demonstrationStaff } from "./demonstration-firm";
import { insertRows } from "./insert-rows";

/** The partners are told of each month's report on its third day; from now on, and in the demonstration only on paper. */
export async function writeSchedules(client: ClientBase): Promise<void> {
  const partners = demonstrationStaff.filter(({ role }) => role === "partner");
  const ownerId = partners[0]?.id;
  if (!ownerId) throw new Error("A firm without a partner");
  const id = newId();
  const rule = { kind: "monthly", audience: "inside", dayOfMonth: 3, hour: 8 };
  await insertRows(client, "schedule", [{ id, ...rule, ownerId }]);
  await insertRows(
    client,
    "schedule_recipient",
    partners.map((partner) => ({ scheduleId: id, staffId: partner.id })),
  );
}
