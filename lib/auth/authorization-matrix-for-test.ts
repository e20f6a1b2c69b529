import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const row = z.object({
  kind: z.enum(["page", "route", "action", "call", "open", "state"]),
  name: z.string().min(1),
  visitor: z.string(),
  intake: z.string(),
  lawyer: z.string(),
  partner: z.string(),
  administrator: z.string(),
  about: z.string(),
});

export type MatrixRow = z.infer<typeof row>;

/**
 * The expected answers, written by hand in docs/authorization-matrix.csv and never taken from the code under test.
 * page, route: what a person gets; action: who may send it; call: who may call a read or a write of `lib`;
 * open: a read or write that takes no actor, with the reason why; state: how much of an inquiry each role sees.
 */
export function readAuthorizationMatrix(kind: MatrixRow["kind"]): Map<string, MatrixRow> {
  const file = join(import.meta.dirname, "../../docs/authorization-matrix.csv");
  const rows = z
    .array(row)
    .parse(parse(readFileSync(file, "utf8"), { columns: true, skip_empty_lines: true }));
  const chosen = rows.filter((candidate) => candidate.kind === kind);
  const byName = new Map(chosen.map((candidate) => [candidate.name, candidate]));
  if (byName.size !== chosen.length) throw new Error(`The matrix names something twice under ${kind}.`);
  return byName;
}
