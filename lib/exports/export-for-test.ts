import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import type { Actor } from "@/lib/auth/actor";
import { newId } from "@/lib/database/new-id";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { testPassword } from "@/prisma/seed/test-firm-ids";
import { fetchExport, startExport } from "./mutations";
import { exportSchema } from "./schema";

/** For database tests: the form as somebody fills it in. */
export function exportFormForTest(changes: Record<string, string | string[]> = {}) {
  const answers = {
    reason: "A test",
    format: "csv",
    notes: "beside",
    password: testPassword,
    fields: ["number"],
  };
  const parsed = parseForm(exportSchema, addressValues({ ...answers, ...changes }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.data;
}

/** Starts an export and waits for its end. */
export async function exportForTest(actor: Actor, changes: Record<string, string | string[]> = {}) {
  const outcome = await startExport(actor, exportFormForTest(changes), newId(), "");
  if (outcome.kind !== "started") throw new Error(JSON.stringify(outcome));
  await outcome.ended;
  return outcome.id;
}

/** All bytes of a file as they are handed out. */
export async function bytesOf(actor: Actor, id: string, part: "inquiries" | "notes" = "inquiries") {
  const file = await fetchExport(actor, id, part);
  if (!file) throw new Error("There is no file");
  const bytes = new Uint8Array(await new Response(file.body).arrayBuffer());
  return { ...file, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The rows of a CSV export by the heads of its columns. */
export async function csvRowsForTest(actor: Actor, changes: Record<string, string | string[]> = {}) {
  const { bytes } = await bytesOf(actor, await exportForTest(actor, { ...changes, format: "csv" }));
  return parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
}
