import { cache } from "react";
import { database } from "@/lib/database/client";

/** Lawyers and partners who work here now, by name: those whom an inquiry can be given to. */
export const listLawyers = cache(async () =>
  database().staff.findMany({
    where: { role: { in: ["lawyer", "partner"] }, deactivation: null },
    select: { id: true, name: true, officeId: true },
    orderBy: { name: "asc" },
  }),
);
