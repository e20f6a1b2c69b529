import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import type { Actor } from "./actor";
import { actorForTest } from "./actor-for-test";
import { type MatrixRow, readAuthorizationMatrix } from "./authorization-matrix-for-test";

const lib = join(import.meta.dirname, "..");
const roles = ["intake", "lawyer", "partner", "administrator"] as const;
const staffOf = {
  intake: testStaff.intakeToronto,
  lawyer: testStaff.lawyerToronto,
  partner: testStaff.partner,
  administrator: testStaff.administrator,
};

type Found = { name: string; file: string; exported: string; takesActor: boolean };

/** Every function that `queries.ts` and `mutations.ts` export, and whether it takes the actor first. */
function listCalls(): Found[] {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\/(queries|mutations)\.ts$/.test(file))
    .flatMap((file) => callsIn(file, readFileSync(join(lib, file), "utf8")));
}

function callsIn(file: string, text: string): Found[] {
  const noun = dirname(file);
  const pattern =
    /^export (?:async )?(?:function (\w+)(?:<[^(]*>)?\(|const (\w+) = (?:cache\()?(?:async )?(?=\())([\s\S]{0,120})/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const exported = match[1] ?? match[2] ?? "";
    const takesActor = /^\(?\s*\(?\s*actor: Actor\b/.test(match[3] ?? "");
    return { name: `${noun}/${exported}`, file, exported, takesActor };
  });
}

const calls = listCalls();
const expected = readAuthorizationMatrix("call");
const open = readAuthorizationMatrix("open");

async function outcomeOf(call: Found, actor: Actor): Promise<"ok" | "refused"> {
  const module: Record<string, (...args: unknown[]) => Promise<unknown>> = await import(join(lib, call.file));
  const act = module[call.exported];
  if (!act) throw new Error(`${call.name} is not exported`);
  // What follows the actor makes no sense on purpose: the right must be asked before anything is looked at.
  const error = await act(actor, newId(), newId(), newId(), newId()).then(
    () => null,
    (thrown: unknown) => String(thrown),
  );
  return error?.includes("NEXT_HTTP_ERROR_FALLBACK;403") ? "refused" : "ok";
}

describe("every read and write of lib stands in the authorization matrix", () => {
  it("names those that take an actor, and gives a reason for those that take none", () => {
    const listed = (call: Found) => (call.takesActor ? expected : open).has(call.name);
    expect(calls.filter((call) => !listed(call)).map((call) => call.name)).toEqual([]);
    const names = new Set(calls.map((call) => call.name));
    expect([...expected.keys(), ...open.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect(calls.length).toBeGreaterThan(40);
  });
});

describe("every call answers each role as the matrix says", () => {
  const actors = new Map<string, Actor>();
  beforeAll(async () => {
    for (const role of roles) actors.set(role, await actorForTest(staffOf[role]));
  });

  it.each(calls.filter((call) => call.takesActor))("$name", async (call) => {
    const row = expected.get(call.name);
    const answers: Partial<MatrixRow> = {};
    for (const role of roles) {
      const actor = actors.get(role);
      if (actor) answers[role] = await outcomeOf(call, actor);
    }
    const { intake, lawyer, partner, administrator } = row ?? ({} as MatrixRow);
    expect(answers).toEqual({ intake, lawyer, partner, administrator });
    // A call that signs somebody out would spoil the answers after it.
    expect(await database().staffSession.count()).toBeGreaterThanOrEqual(roles.length);
  });
});
