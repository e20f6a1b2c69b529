import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { addSeries, uploadRounds, uploadVintage } from "./mutations";
import {
  findUploadSummary,
  getSeries,
  listInvitationRounds,
  listRenamedRounds,
  listRoundsFiles,
  listSeries,
  listVintageValues,
} from "./queries";

let partner: Actor;
let administrator: Actor;
let others: Actor[];
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  administrator = await actorForTest(testStaff.administrator);
  others = [await actorForTest(testStaff.lawyerToronto), await actorForTest(testStaff.intakeToronto)];
});

const entriesOf = (objectId: string) =>
  database().auditEntry.findMany({ where: { objectId }, orderBy: { position: "asc" } });

/** Everything that an upload could touch. */
const everything = async () =>
  JSON.stringify([
    await database().invitationRound.findMany({ orderBy: { number: "asc" } }),
    await database().invitationRoundName.findMany({ orderBy: [{ number: "asc" }, { name: "asc" }] }),
    await database().roundsFile.findMany({ orderBy: { id: "asc" } }),
    await database().outsideVintage.findMany({ orderBy: { id: "asc" } }),
    await database().outsideValue.count(),
    (await database().auditEntry.count()).toString(),
  ]);

type RoundFields = { number: string; date: string; name: string; size?: string; crs?: string };

function roundsFile(rounds: RoundFields[], name = "ee_rounds_123_en.json") {
  const entries = rounds.map(({ number, date, name: drawName, size = "3,000", crs = "500" }) => {
    const drawNumberURL = `<a href='/content/canadasite/en/rounds.html?q=${number}'>${number}</a>`;
    return { drawNumber: number, drawNumberURL, drawDate: date, drawName, drawSize: size, drawCRS: crs };
  });
  return { name, bytes: Buffer.from(JSON.stringify({ classes: "wb-tables", rounds: entries })) };
}

const french2024 = {
  number: "2",
  date: "2024-02-29",
  name: "French language proficiency (2024-1)",
  size: "2,500",
};
const old = [{ number: "1", date: "2024-02-13", name: "General" }, french2024];
const newName = "French language proficiency (Version 1)";
const recent = [
  ...old.slice(0, 1),
  { ...french2024, name: newName },
  { number: "3", date: "2026-08-07", name: "Trades" },
];

const allNames = () =>
  database().invitationRoundName.findMany({ orderBy: [{ number: "asc" }, { name: "asc" }] });

async function stored(upload: ReturnType<typeof uploadRounds>): Promise<string> {
  const result = await upload;
  if (result.kind !== "stored") throw new Error(JSON.stringify(result));
  return result.id;
}

describe("uploading invitation rounds", () => {
  beforeEach(async () => {
    await database().invitationRoundName.deleteMany();
    await database().invitationRound.deleteMany();
    await database().roundsFile.deleteMany();
  });

  it("takes in every round with its name and vintage, and leaves one entry in the audit log", async () => {
    const id = await stored(uploadRounds(administrator, roundsFile(recent)));
    expect(await listInvitationRounds(partner)).toEqual([
      {
        number: "1",
        heldOn: "2024-02-13",
        name: "General",
        size: 3000,
        lowestScore: 500,
        asOf: "2026-08-07",
      },
      { number: "2", heldOn: "2024-02-29", name: newName, size: 2500, lowestScore: 500, asOf: "2026-08-07" },
      { number: "3", heldOn: "2026-08-07", name: "Trades", size: 3000, lowestScore: 500, asOf: "2026-08-07" },
    ]);
    expect(await listRoundsFiles(partner)).toMatchObject([
      {
        id,
        asOf: "2026-08-07",
        fileName: "ee_rounds_123_en.json",
        rounds: 3,
        uploadedBy: administrator.staffId,
      },
    ]);
    const counts = { asOf: "2026-08-07", rounds: 3, added: 3, renamed: 0, changed: 0, otherNames: 0 };
    expect(await entriesOf(id)).toMatchObject([
      { action: "outside-series.upload-rounds", staffId: administrator.staffId, detail: counts },
    ]);
    expect(await findUploadSummary(partner, id)).toEqual(counts);
  });

  it("keeps the names that a round had before", async () => {
    await stored(uploadRounds(partner, roundsFile(old)));
    const id = await stored(uploadRounds(partner, roundsFile(recent)));
    expect(await findUploadSummary(partner, id)).toMatchObject({
      added: 1,
      renamed: 1,
      changed: 0,
      otherNames: 0,
    });
    expect(await listRenamedRounds(partner)).toMatchObject([
      {
        number: "2",
        name: newName,
        otherNames: [{ name: "French language proficiency (2024-1)", asOf: "2024-02-29" }],
      },
    ]);
  });

  it("ends with the same rounds and names in whichever order the files come", async () => {
    const files = [roundsFile(old), roundsFile(recent)];
    const states: unknown[] = [];
    for (const order of [files, [...files].reverse()]) {
      await database().invitationRoundName.deleteMany();
      await database().invitationRound.deleteMany();
      await database().roundsFile.deleteMany();
      for (const file of order) await stored(uploadRounds(partner, file));
      states.push([await listInvitationRounds(partner), await allNames()]);
    }
    expect(states[1]).toEqual(states[0]);
  });

  it("does not let an older file overwrite figures that were corrected since", async () => {
    await stored(uploadRounds(partner, roundsFile([{ ...french2024, size: "2,600" }, ...recent.slice(2)])));
    const id = await stored(uploadRounds(partner, roundsFile(old)));
    const rounds = await listInvitationRounds(partner);
    expect(rounds.find(({ number }) => number === "2")).toMatchObject({ size: 2600, asOf: "2026-08-07" });
    expect(await findUploadSummary(partner, id)).toMatchObject({ added: 1, changed: 0 });
  });

  it("remembers that a newer file has confirmed a round", async () => {
    await stored(uploadRounds(partner, roundsFile(old)));
    await stored(uploadRounds(partner, roundsFile([...old, ...recent.slice(2)])));
    const between = [
      { ...french2024, name: "A name of 2025" },
      { number: "9", date: "2025-01-01", name: "General" },
    ];
    await stored(uploadRounds(partner, roundsFile(between)));
    const rounds = await listInvitationRounds(partner);
    expect(rounds.find(({ number }) => number === "2")?.name).toBe("French language proficiency (2024-1)");
  });

  it("changes nothing for a file that is already there, also when it is sent twice at once", async () => {
    const file = roundsFile(old);
    const senders = [partner, administrator, partner, administrator];
    const sent = await Promise.all(senders.map((actor) => uploadRounds(actor, file)));
    expect(sent.filter(({ kind }) => kind === "stored")).toHaveLength(1);
    expect(sent.filter(({ kind }) => kind === "alreadyThere")).toHaveLength(3);
    const before = await everything();
    const again = await uploadRounds(partner, { ...file, name: "another name.json" });
    expect(again).toEqual({ kind: "alreadyThere", uploadedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(await everything()).toBe(before);
  });

  it("refuses a bad file as a whole, with nothing changed", async () => {
    await stored(uploadRounds(partner, roundsFile(old)));
    const before = await everything();
    const good = { number: "3", date: "2024-03-01", name: "General" };
    const refused = await uploadRounds(
      partner,
      roundsFile([good, { ...good, number: "4", date: "2024-02-30" }]),
    );
    expect(refused).toEqual({ kind: "refused", problem: { code: "impossibleDate", round: "4" } });
    const { bytes } = roundsFile([good]);
    const cut = { name: "cut.json", bytes: bytes.subarray(0, -5) };
    expect(await uploadRounds(partner, cut)).toEqual({ kind: "refused", problem: { code: "cutShort" } });
    const future = await uploadRounds(partner, roundsFile([{ ...good, date: "2199-01-01" }]));
    expect(future).toEqual({ kind: "refused", problem: { code: "dateOutOfRange", round: "3" } });
    expect(await everything()).toBe(before);
  });

  it("is refused to lawyers and intake, with nothing changed", async () => {
    const before = await everything();
    for (const actor of others) await expect(uploadRounds(actor, roundsFile(old))).rejects.toThrow();
    expect(await everything()).toBe(before);
  });
});

const births = {
  titleEn: "Births, Ontario",
  titleFr: "Naissances, Ontario",
  sourceEn: "Statistics Canada",
  sourceFr: "Statistique Canada",
};
const table = (text: string, name = "births.csv") => ({ name, bytes: Buffer.from(text) });
const plain = { column: null, asOf: null };

async function addNamed(titleEn: string): Promise<string> {
  const result = await addSeries(partner, { ...births, titleEn }, newId());
  if (result.kind !== "added") throw new Error(result.kind);
  return result.id;
}

describe("adding a series", () => {
  it("is for partners and administrators, leaves one entry in the audit log, and happens once", async () => {
    const form = newId();
    const first = await addSeries(administrator, births, form);
    const again = await addSeries(administrator, births, form);
    expect(again).toEqual(first);
    const id = first.kind === "added" ? first.id : "";
    expect(await getSeries(others[0] ?? partner, id)).toMatchObject({
      ...births,
      key: "births-ontario",
      vintages: [],
    });
    expect(await entriesOf(id)).toMatchObject([{ action: "outside-series.add", detail: { after: births } }]);
    const changed = await addSeries(administrator, { ...births, sourceEn: "Else" }, form);
    expect(changed).toEqual({ kind: "sentBefore" });
  });

  it("is refused for a title that exists, and to lawyers and intake", async () => {
    await addNamed("Only one series");
    const count = await database().outsideSeries.count();
    const form = newId();
    expect(await addSeries(partner, { ...births, titleEn: "Only one series" }, form)).toEqual({
      kind: "problems",
      problems: [{ field: "titleEn", code: "alreadyListed" }],
    });
    for (const actor of others) {
      await expect(addSeries(actor, { ...births, titleEn: "No" }, newId())).rejects.toThrow();
    }
    expect(await database().outsideSeries.count()).toBe(count);
    const renamed = await addSeries(partner, { ...births, titleEn: "Another series" }, form);
    expect(renamed.kind).toBe("added");
  });
});

describe("uploading monthly values", () => {
  it("keeps every vintage, and counts the latest published one", async () => {
    const id = await addNamed("With vintages");
    const later = await stored(
      uploadVintage(partner, id, table("month,n\n2025-01,10\n2025-02,--\n2025-03,7\n"), plain),
    );
    const earlier = await stored(
      uploadVintage(administrator, id, table("month,n\n2025-01,11\n2025-02,12\n"), {
        column: "n",
        asOf: "2025-03-04",
      }),
    );
    const { vintages } = await getSeries(partner, id);
    expect(vintages).toMatchObject([
      { id: later, asOf: "2025-03-31", fileName: "births.csv", uploadedBy: partner.staffId },
      { id: earlier, asOf: "2025-03-04", uploadedBy: administrator.staffId },
    ]);
    expect(await listVintageValues(partner, later)).toEqual([
      { month: "2025-01", value: 10 },
      { month: "2025-02", value: null },
      { month: "2025-03", value: 7 },
    ]);
    const listed = (await listSeries(partner)).find((series) => series.id === id);
    expect(listed?.months).toEqual({ first: "2025-01", last: "2025-03", count: 3 });
    const [, entry] = await entriesOf(id);
    expect(entry).toMatchObject({ action: "outside-series.upload", staffId: partner.staffId });
    expect(entry?.detail).toEqual({
      vintage: later,
      asOf: "2025-03-31",
      column: "n",
      months: 3,
      lastMonth: "2025-03",
    });
  });

  it("changes nothing for a file that is already there, but takes another column of it", async () => {
    const id = await addNamed("Two columns");
    const file = table("month,us,uk\n2025-01,10,5\n");
    const column = (name: string) => ({ column: name, asOf: null });
    const both = await Promise.all([
      uploadVintage(partner, id, file, column("uk")),
      uploadVintage(partner, id, file, column("uk")),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["alreadyThere", "stored"]);
    const before = await everything();
    expect((await uploadVintage(partner, id, { ...file, name: "x.csv" }, column("uk"))).kind).toBe(
      "alreadyThere",
    );
    expect(await everything()).toBe(before);
    const us = await stored(uploadVintage(partner, id, file, column("us")));
    expect((await getSeries(partner, id)).vintages[0]?.id).toBe(us);
  });

  it("refuses a bad file as a whole, with nothing changed", async () => {
    const id = await addNamed("Stays empty");
    const before = await everything();
    const upload = (text: string, input = plain as Parameters<typeof uploadVintage>[3]) =>
      uploadVintage(partner, id, table(text), input);
    const refused = async (result: ReturnType<typeof upload>) => {
      const { kind, ...rest } = await result;
      return kind === "refused" ? rest : kind;
    };
    expect(await refused(upload("month,n\n2025-01,10\n2025-01,11\n"))).toMatchObject({
      problem: { code: "repeatedMonth" },
    });
    expect(await refused(upload("month,n\n2025-01,10\n2199-01,11\n"))).toMatchObject({
      problem: { code: "futureMonth" },
    });
    expect(await refused(upload("month,a,b\n2025-01,10,11\n"))).toMatchObject({
      problem: { code: "chooseColumn" },
    });
    const good = "month,n\n2025-01,10\n2025-02,11\n";
    const asOf = (day: string) => ({ column: null, asOf: day });
    expect(await refused(upload(good, asOf("2025-01-31")))).toEqual({
      problem: { code: "publishedTooEarly" },
    });
    expect(await refused(upload(good, asOf("2199-01-01")))).toEqual({
      problem: { code: "publishedInFuture" },
    });
    expect(await everything()).toBe(before);
  });

  it("is refused to lawyers and intake, and for a series that does not exist", async () => {
    const id = await addNamed("For partners");
    const before = await everything();
    const file = table("month,n\n2025-01,10\n");
    for (const actor of others) await expect(uploadVintage(actor, id, file, plain)).rejects.toThrow();
    for (const unknown of [newId(), "nonsense"]) {
      await expect(uploadVintage(partner, unknown, file, plain)).rejects.toThrow(/404|NOT_FOUND/);
      await expect(getSeries(partner, unknown)).rejects.toThrow(/404|NOT_FOUND/);
    }
    expect(await everything()).toBe(before);
  });
});
