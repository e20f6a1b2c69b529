/** Stands in for the first administrator's address until they have set up the firm by their one-time link. */
export const founderEmail = "administrator@northbound.example";

/** The zones of Canadian offices, east to west. */
export const canadianZones = [
  "America/St_Johns",
  "America/Halifax",
  "America/Toronto",
  "America/Winnipeg",
  "America/Regina",
  "America/Edmonton",
  "America/Vancouver",
] as const;
