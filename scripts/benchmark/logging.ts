import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { FormValues } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { logInquiry } from "@/lib/inquiries/mutations";
import { type LogInquiryInput, logInquirySchema } from "@/lib/inquiries/schema";
import { actorForBenchmark } from "./actor-for-benchmark";
import { insertSameRows } from "./insert-same-rows";
import { comparedWithSql, type Measurement, medianByTurns, timeOf, withinTime } from "./measurement";
import { rowsOfInquiry } from "./same-rows";
import type { ScratchFirm } from "./scratch-firm";

const rounds = 200;
const atOnce = 8;

/** Saving an inquiry with everything that a careful call brings: from the checked form to the committed answer. */
export async function benchmarkLogging({ client }: ScratchFirm): Promise<Measurement[]> {
  const actor = await actorForBenchmark("intake");
  const answers = await fullAnswers(actor.officeId);
  const log = async (name: string) => {
    const result = await logInquiry(actor, inputOf({ ...answers, name: [name] }), newId());
    if (result.kind !== "logged") throw new Error(`Not logged: ${JSON.stringify(result)}`);
    return result.id;
  };
  await client.query("SELECT set_config('northbound.sensitive', 'on', false)");
  const template = await rowsOfInquiry(client, await log("Quentin Sample"));
  const { ours, bare } = await medianByTurns(
    rounds,
    (round) => log(`Quentin Sample ${round}`),
    () => insertSameRows(client, template),
  );
  const everyone = Array.from({ length: atOnce * 25 }, (_, index) => `Rosalind Sample ${index}`);
  const together = await timeOf(() => inTurnsOf(atOnce, everyone, log));
  return [
    comparedWithSql("log an inquiry, all of it", ours, bare, 5),
    withinTime("log an inquiry, all of it", ours, 25, bare),
    withinTime(`log an inquiry, ${atOnce} people at once, per inquiry`, together / everyone.length, 5),
  ];
}

async function fullAnswers(officeId: string): Promise<FormValues> {
  const motivations = await database().motivation.findMany({ where: { key: { in: ["politics", "work"] } } });
  return {
    phone: ["+1 206 555 0143"],
    email: ["quentin@example.com"],
    citizenships: ["US", "IN"],
    residenceCountry: ["US"],
    residenceState: ["WA"],
    receivedOn: ["2026-03-09"],
    receivedTime: ["14:02"],
    channel: ["phone"],
    officeId: [officeId],
    kind: ["existing_client"],
    motivations: motivations.map(({ id }) => id),
    motivationAnswer: ["not_asked"],
    consent: ["on"],
    canadaConnection: ["yes"],
    connectionKinds: ["parent_or_grandparent", "other_family"],
    readiness: ["considering"],
    partyRoles: ["spouse"],
    partyNames: ["Ada Sample"],
    followUpOn: ["2026-03-16"],
    note: ["Mother was born in Saskatchewan. Wants to know how long it takes; two children in school."],
  };
}

function inputOf(values: FormValues): LogInquiryInput {
  const parsed = parseForm(logInquirySchema, values);
  if (!parsed.ok) throw new Error(`Not a complete form: ${JSON.stringify(parsed.problems)}`);
  return parsed.data;
}

/** So many at a time, each taking the next piece of work when it is done with the last. */
async function inTurnsOf(
  workers: number,
  names: string[],
  work: (name: string) => Promise<unknown>,
): Promise<void> {
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await work(name);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
