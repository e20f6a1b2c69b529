import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { readMailSettings } from "@/lib/mail/mail-settings";
import { mayManageFirm } from "./permissions";
import type { FirmMark } from "./read-mark";

/** The firm of this deployment. */
export const getFirm = cache(async () => database().firm.findUniqueOrThrow({ where: { id: 1 } }));

/** Today and the time of day in the firm's zone, by the database's clock and time-zone data. */
export const getFirmNow = cache(async () => readFirmClock());

/** What the firm's clock shows at an instant, by the database's time-zone data; at this moment unless told otherwise. */
export async function readFirmClock(at: Date | null = null): Promise<{ today: string; time: string }> {
  const rows = await database().$queryRaw<{ today: string; time: string }[]>`
    SELECT to_char(coalesce(${at}::timestamptz, now()) AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today,
           to_char(coalesce(${at}::timestamptz, now()) AT TIME ZONE time_zone, 'HH24:MI') AS time FROM firm`;
  const row = rows[0];
  if (!row) throw new Error("There is no firm in this database.");
  return row;
}

/** The firm's offices, in its own order. */
export const listOffices = cache(async () => database().office.findMany({ orderBy: { position: "asc" } }));

/** The firm's mark for reports, if it has one. */
export async function getFirmMark(): Promise<FirmMark | null> {
  const row = await database().firmMark.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const { width, height, bytes } = row;
  return { format: row.format === "png" ? "png" : "jpeg", width, height, bytes };
}

/** Who chose the mark and when, for whoever may change it. */
export async function getFirmMarkChange(actor: Actor): Promise<{ by: string; at: Date } | null> {
  requireRight(mayManageFirm(actor));
  const row = await database().firmMark.findUnique({ where: { id: 1 }, omit: { bytes: true } });
  if (!row) return null;
  const staff = await database().staff.findUnique({ where: { id: row.changedBy }, select: { name: true } });
  return { by: staff?.name ?? "–", at: row.changedAt };
}

/** Whether the firm lets mails carry files; without that they hold links only. */
export async function mayMailCarryFiles(): Promise<boolean> {
  return (await database().mailAttachments.count()) > 0;
}

/** Whether mail can leave the house. The demonstration firm never sends any. */
export async function getMailState(): Promise<"ready" | "notSetUp" | "demonstration"> {
  const firm = await database().firm.findUniqueOrThrow({ where: { id: 1 } });
  if (firm.demonstration) return "demonstration";
  return readMailSettings() ? "ready" : "notSetUp";
}
