import { z } from "zod";
import type { FormProblem, FormValues } from "./form-values";

export type Parsed<Output> = { ok: true; data: Output } | { ok: false; problems: FormProblem[] };

/**
 * Checks what a form sent. Fields whose schema is an array take all values; any other field takes exactly one, so that
 * a list where a single value is due is refused. Fields the schema does not name are not looked at.
 */
export function parseForm<Schema extends z.ZodObject>(
  schema: Schema,
  values: FormValues,
): Parsed<z.infer<Schema>> {
  const input: Record<string, unknown> = {};
  const problems: FormProblem[] = [];
  for (const [field, type] of Object.entries(schema.shape)) {
    const sent = values[field] ?? [];
    if (isArray(type)) input[field] = sent;
    else if (sent.length > 1) problems.push({ field, code: "invalid" });
    else input[field] = sent[0] ?? "";
  }
  if (problems.length > 0) return { ok: false, problems };
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, problems: parsed.error.issues.map(problemOf) };
}

function isArray(type: unknown): boolean {
  if (type instanceof z.ZodArray) return true;
  if (type instanceof z.ZodPipe) return isArray(type.in);
  return type instanceof z.ZodDefault || type instanceof z.ZodOptional ? isArray(type.unwrap()) : false;
}

// Schemas put the code of a sentence where Zod has a message; anything else is simply not a valid value.
function problemOf(issue: z.core.$ZodIssue): FormProblem {
  const field = String(issue.path[0] ?? "");
  const code = /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : "invalid";
  const max = issue.code === "too_big" ? { values: { max: Number(issue.maximum) } } : {};
  return { field, code, ...max };
}
