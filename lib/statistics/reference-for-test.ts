import { existsSync, readFileSync } from "node:fs";

const folder = new URL("reference/", import.meta.url);

/** What R found, as scripts/reference-values.R wrote it. */
export function readReference<Reference>(name: string): Reference {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

/** R's own data sets are written only where R is installed: none of them is part of this repository. */
export const hasDataOfR = existsSync(new URL("r-data-sets.local.json", folder));
