import type { Role } from "@/lib/database/generated/enums";

export type Place =
  | "today"
  | "inquiries"
  | "callers"
  | "consultations"
  | "applications"
  | "dashboard"
  | "trends"
  | "political-events"
  | "outside-series"
  | "reports"
  | "schedules"
  | "exports"
  | "staff"
  | "audit-log"
  | "settings";

const everyone: readonly Role[] = ["intake", "lawyer", "partner", "administrator"];
const caseStaff: readonly Role[] = ["intake", "lawyer", "partner"];
const readers: readonly Role[] = ["lawyer", "partner"];
const keepers: readonly Role[] = ["partner", "administrator"];

/**
 * The places of the house by what people do, and for whom the menu names them. The menu is a courtesy: each page asks
 * its own right.
 */
export const officePlaces: readonly (readonly { place: Place; roles: readonly Role[] }[])[] = [
  [
    { place: "today", roles: everyone },
    { place: "inquiries", roles: caseStaff },
    { place: "callers", roles: caseStaff },
    { place: "consultations", roles: caseStaff },
    { place: "applications", roles: readers },
  ],
  [
    { place: "dashboard", roles: everyone },
    { place: "trends", roles: readers },
    { place: "political-events", roles: everyone },
    { place: "outside-series", roles: everyone },
    { place: "reports", roles: readers },
    { place: "schedules", roles: readers },
    { place: "exports", roles: readers },
  ],
  [
    { place: "staff", roles: keepers },
    { place: "audit-log", roles: keepers },
    { place: "settings", roles: everyone },
  ],
];
