import { addDays, databaseDate } from "@/lib/calendar/calendar-date";
import { nameKey } from "@/lib/callers/name-key";
import { database } from "@/lib/database/client";
import {
  CanadaConnection,
  Channel,
  type Classification,
  CloseReason,
  type MotivationAnswer,
  Stage,
} from "@/lib/database/generated/enums";
import { newId } from "@/lib/database/new-id";
import { showSensitive } from "@/lib/database/show-sensitive";
import { type Random, seededRandom } from "@/lib/statistics/seeded-random";
import { testMotivations, testOffices, testReferralSources, testStaff } from "@/prisma/seed/test-firm-ids";

const names = ["Marie Côté", "marie cote", "Zoë Ångström", "Łukasz Nowak", "王小明", "Óscar Peña", null];
const places = [
  ["US", "WA"],
  ["US", "WY"],
  ["CA", "QC"],
  ["FR", null],
  [null, null],
] as const;
const sensitive: readonly string[] = [testMotivations.politics, testMotivations.religion];
const plain: readonly string[] = [testMotivations.work, testMotivations.study];
const lawyers = [testStaff.lawyerToronto, testStaff.lawyerMontreal, testStaff.partner];

const drawOne = <Value>(random: Random, values: readonly Value[]): Value => {
  const drawn = values[Math.floor(random() * values.length)];
  if (drawn === undefined) throw new Error("Nothing to draw from");
  return drawn;
};

const drawAnswer = (random: Random, motivations: readonly string[]): MotivationAnswer =>
  motivations.length > 0 ? "given" : drawOne(random, ["declined", "not_asked"]);

/** For database tests: what is known of a random inquiry, as plain facts. */
export type RandomInquiry = ReturnType<typeof drawInquiry>;

function drawInquiry(random: Random, callers: readonly { id: string; name: string | null }[]) {
  const caller = drawOne(random, callers);
  const [country, state] = drawOne(random, places);
  const closure = random() < 0.4 ? drawOne(random, Object.values(CloseReason)) : null;
  const motivations = [...sensitive, ...plain].filter(() => random() < 0.2);
  return {
    id: newId(),
    callerId: caller.id,
    callerName: caller.name,
    // Few days, so that most are shared.
    receivedOn: addDays("2026-02-20", Math.floor(random() * 12)),
    classification:
      random() < 0.8 ? "inquiry" : drawOne(random, ["spam", "wrong_number"] as Classification[]),
    officeId: drawOne(random, Object.values(testOffices)),
    lawyerId: random() < 0.5 ? null : drawOne(random, lawyers),
    channel: drawOne(random, Object.values(Channel)),
    referralSourceId: random() < 0.3 ? null : drawOne(random, Object.values(testReferralSources).slice(0, 3)),
    residenceCountry: country,
    residenceState: state,
    canadaConnection: drawOne(random, Object.values(CanadaConnection)),
    stage: random() < 0.5 ? Stage.inquiry : drawOne(random, Object.values(Stage)),
    motivations,
    motivationAnswer: drawAnswer(random, motivations),
    closure,
    isReopened: closure !== null && random() < 0.3,
    wallMembers:
      random() < 0.15 ? [testStaff.intakeToronto, testStaff.partner].filter(() => random() < 0.4) : null,
  };
}

/** Writes random inquiries, many on one day and by callers of one name. */
export async function writeRandomInquiries(seed: number, count: number): Promise<RandomInquiry[]> {
  const random = seededRandom(seed);
  const callers = Array.from({ length: 40 }, () => ({ id: newId(), name: drawOne(random, names) }));
  const inquiries = Array.from({ length: count }, () => drawInquiry(random, callers));
  const db = database();
  await db.caller.createMany({
    data: callers.map(({ id, name }) => ({ id, name, nameKey: name && nameKey(name) })),
  });
  await db.inquiry.createMany({ data: inquiries.map(columnsOf) });
  const pairs = inquiries.flatMap(({ id, motivations }) =>
    motivations.map((motivationId) => ({ inquiryId: id, motivationId })),
  );
  const isSensitive = ({ motivationId }: { motivationId: string }) => sensitive.includes(motivationId);
  await db.inquiryMotivation.createMany({ data: pairs.filter((pair) => !isSensitive(pair)) });
  await db.$transaction(async (opened) => {
    await showSensitive(opened);
    await opened.inquirySensitiveMotivation.createMany({ data: pairs.filter(isSensitive) });
  });
  await db.inquiryClosure.createMany({ data: inquiries.flatMap(closuresOf) });
  await writeWalls(inquiries);
  return inquiries;
}

function columnsOf(inquiry: RandomInquiry) {
  const {
    callerName: _,
    motivations: _m,
    closure: _c,
    isReopened: _r,
    wallMembers: _w,
    ...columns
  } = inquiry;
  const { receivedOn } = columns;
  return { ...columns, receivedOn: databaseDate(receivedOn), takenById: testStaff.intakeToronto };
}

function closuresOf({ id, closure, isReopened, receivedOn }: RandomInquiry) {
  if (!closure) return [];
  const by = testStaff.partner;
  const reopened = isReopened ? { reopenedAt: new Date("2026-03-20T15:00:00Z"), reopenedBy: by } : {};
  const closedOn = databaseDate(receivedOn);
  return [{ id: newId(), inquiryId: id, reason: closure, closedOn, closedBy: by, ...reopened }];
}

async function writeWalls(inquiries: readonly RandomInquiry[]): Promise<void> {
  const walled = inquiries.filter(({ wallMembers }) => wallMembers !== null);
  await database().inquiryWall.createMany({
    data: walled.map(({ id }) => ({ inquiryId: id, raisedBy: testStaff.partner })),
  });
  await database().wallMember.createMany({
    data: walled.flatMap(({ id, wallMembers }) =>
      (wallMembers ?? []).map((staffId) => ({ inquiryId: id, staffId })),
    ),
  });
}
