import { cache } from "react";
import { database } from "@/lib/database/client";

/** The firm of this deployment. */
export const getFirm = cache(async () => database().firm.findUniqueOrThrow({ where: { id: 1 } }));

/** Today and the time of day in the firm's zone, by the database's clock and time-zone data. */
export const getFirmNow = cache(async (): Promise<{ today: string; time: string }> => {
  const rows = await database().$queryRaw<{ today: string; time: string }[]>`
    SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today,
           to_char(now() AT TIME ZONE time_zone, 'HH24:MI') AS time FROM firm`;
  const row = rows[0];
  if (!row) throw new Error("There is no firm in this database.");
  return row;
});

/** The firm's offices, in its own order. */
export const listOffices = cache(async () => database().office.findMany({ orderBy: { position: "asc" } }));
