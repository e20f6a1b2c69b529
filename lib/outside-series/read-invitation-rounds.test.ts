import { describe, expect, it } from "vitest";
import { readInvitationRounds } from "./read-invitation-rounds";

const today = "2026-11-22";

/** One entry as the publisher writes it: every value is text, and most of the 31 keys are of no use here. */
function entry(fields: Record<string, unknown>) {
  return {
    drawNumber: "434",
    drawNumberURL: "<a href='/content/canadasite/en/rounds/invitations.html?q=434'>434</a>",
    drawDate: "2026-08-07",
    drawDateFull: "August 7, 2026",
    drawName: "Transport Occupations, 2026-Version 2",
    drawSize: "5,000",
    drawCRS: "470",
    drawDateTime: "August 7, 2026 at 10:08:20 UTC",
    drawCutOff: "",
    dd1: "500",
    ...fields,
  };
}

const text = (rounds: unknown) => JSON.stringify({ classes: "wb-tables", rounds });
const bytes = (content: string, encoding: BufferEncoding = "utf8") => Buffer.from(content, encoding);
const read = (...entries: unknown[]) => readInvitationRounds(bytes(text(entries)), today);
const problem = (content: string) => {
  const reading = readInvitationRounds(bytes(content), today);
  return reading.ok ? null : reading.problem;
};

describe("readInvitationRounds", () => {
  it("reads number, date, name, size and lowest score, oldest first, and dates the file by its latest round", () => {
    const newer = entry({ drawNumber: "434" });
    const older = entry({
      drawNumber: "1",
      drawDate: "2015-01-31",
      drawSize: "779",
      drawCRS: "886",
      drawName: "General",
    });
    expect(read(newer, older)).toEqual({
      ok: true,
      asOf: "2026-08-07",
      language: "en",
      rounds: [
        { number: "1", heldOn: "2015-01-31", name: "General", size: 779, lowestScore: 886 },
        {
          number: "434",
          heldOn: "2026-08-07",
          name: "Transport Occupations, 2026-Version 2",
          size: 5000,
          lowestScore: 470,
        },
      ],
    });
  });

  it("keeps the two rounds of one day that share a number apart, in order", () => {
    const a = entry({ drawNumber: "91a", drawDate: "2018-05-30" });
    const b = entry({ drawNumber: "91B", drawDate: "2018-05-30" });
    const reading = read(b, a);
    expect(reading.ok && reading.rounds.map((round) => round.number)).toEqual(["91a", "91b"]);
  });

  it.each(["5,000", "5 000", "5\u00a0000", "5\u202f000", "5000", 5000])(
    "reads the size %j as five thousand",
    (size) => {
      const reading = read(entry({ drawSize: size }));
      expect(reading.ok && reading.rounds[0]?.size).toBe(5000);
    },
  );

  it.each([
    ["UTF-8", "utf8"],
    ["Windows-1252", "latin1"],
  ] as const)("reads the French file in %s and knows that it is French", (_, encoding) => {
    const link = "<a href='/content/canadasite/fr/rondes/invitations.html?q=434'>434</a>";
    const french = entry({ drawName: "Métiers spécialisés", drawSize: "5 000", drawNumberURL: link });
    const reading = readInvitationRounds(bytes(text([french]), encoding), today);
    expect(reading).toMatchObject({
      ok: true,
      language: "fr",
      rounds: [{ name: "Métiers spécialisés", size: 5000 }],
    });
  });

  it("reads the curly apostrophe and the ligature of Windows-1252", () => {
    const content = bytes(text([entry({ drawName: "XX Expérience dYuvre" })]), "latin1");
    content.set([0x92], content.indexOf("dYuvre") + 1);
    content.set([0x9c], content.indexOf("XX"));
    const reading = readInvitationRounds(content, today);
    expect(reading.ok && reading.rounds[0]?.name).toBe("œX Expérience d’uvre");
  });

  it.each([
    ["its links", { drawSize: "500", drawNumberURL: "<a href='/fr/rondes/invitations-1.html'>1</a>" }, "fr"],
    ["its thousands", { drawSize: "5 000", drawNumberURL: "434" }, "fr"],
    ["nothing", { drawSize: "500", drawNumberURL: "434" }, "en"],
  ] as const)("tells the language by %s alone", (_, fields, language) => {
    expect(read(entry(fields))).toMatchObject({ ok: true, language });
  });

  it("skips a byte order mark", () => {
    expect(readInvitationRounds(bytes(`\ufeff${text([entry({})])}`), today).ok).toBe(true);
  });

  it("accepts a round without a published score", () => {
    const reading = read(entry({ drawCRS: "" }));
    expect(reading.ok && reading.rounds[0]?.lowestScore).toBeNull();
  });

  it("does not read the date from the fields that are spelled in a dozen ways", () => {
    expect(read(entry({ drawDate: "" }))).toEqual({ ok: false, problem: { code: "noDate", round: "434" } });
  });
});

describe("readInvitationRounds refuses the whole file", () => {
  const good = entry({ drawNumber: "433", drawDate: "2026-08-06" });

  it.each([
    ["a round without a date", { drawDate: undefined }, { code: "noDate", round: "434" }],
    ["a day that the calendar has not", { drawDate: "2026-02-30" }, { code: "impossibleDate", round: "434" }],
    ["a date in another spelling", { drawDate: "07/08/2026" }, { code: "impossibleDate", round: "434" }],
    ["a round before the programme", { drawDate: "2014-12-31" }, { code: "dateOutOfRange", round: "434" }],
    ["a round after today", { drawDate: "2026-11-23" }, { code: "dateOutOfRange", round: "434" }],
    ["a number seen before", { drawNumber: "433" }, { code: "repeatedNumber", round: "433" }],
    ["a number that is none", { drawNumber: "n/a" }, { code: "badNumber", position: 2 }],
    ["a size in words", { drawSize: "about 500" }, { code: "badSize", round: "434" }],
    ["a size with a lost digit", { drawSize: "5,00" }, { code: "badSize", round: "434" }],
    ["a negative size", { drawSize: "-500" }, { code: "badSize", round: "434" }],
    ["a missing size", { drawSize: "" }, { code: "badSize", round: "434" }],
    ["a score in words", { drawCRS: "n/a" }, { code: "badScore", round: "434" }],
    ["a round without a name", { drawName: "  " }, { code: "badName", round: "434" }],
    ["a name of a thousand characters", { drawName: "x".repeat(1000) }, { code: "badName", round: "434" }],
    ["a name with a null character", { drawName: "Gen\u0000eral" }, { code: "badName", round: "434" }],
    ["a name with half a character", { drawName: "General \ud83c" }, { code: "badName", round: "434" }],
    ["a list where a text belongs", { drawDate: ["2026-08-07"] }, { code: "noDate", round: "434" }],
  ])("for %s", (_, fields, expected) => {
    expect(read(good, entry(fields))).toEqual({ ok: false, problem: expected });
  });

  it("at every place where a download can break off", () => {
    const whole = text([good, entry({ drawName: 'A "}]}" name' })]);
    for (let length = 1; length < whole.length; length++) {
      expect(problem(whole.slice(0, length)), `${length}`).toEqual({ code: "cutShort" });
    }
  });

  it.each([
    ["an empty file", "", { code: "empty" }],
    ["blank lines", " \n\n", { code: "empty" }],
    ["a web page", "<!doctype html><p>Not found</p>", { code: "notJson" }],
    ["a comma too many", '{"rounds":[],}', { code: "notJson" }],
    ["a list at the top", "[]", { code: "noRoundsList" }],
    ["null", "null", { code: "noRoundsList" }],
    ["no list of rounds", '{"classes":"wb-tables"}', { code: "noRoundsList" }],
    ["rounds that are not a list", '{"rounds":{}}', { code: "noRoundsList" }],
    ["rounds only by inheritance", '{"__proto__":{"rounds":[]}}', { code: "noRoundsList" }],
    ["no rounds at all", '{"rounds":[]}', { code: "noRounds" }],
    ["a round that is none", '{"rounds":[7]}', { code: "notARound", position: 1 }],
    ["bytes that are no text", "PK\u0003\u0004\u0000", { code: "notText" }],
  ])("for %s", (_, content, expected) => {
    expect(problem(content)).toEqual(expected);
  });

  it("when it is too large, before reading it", () => {
    expect(problem(" ".repeat(3 * 1024 * 1024 + 1))).toEqual({ code: "tooLarge", megabytes: 3 });
    const many = text(Array.from({ length: 5001 }, () => 0));
    expect(problem(many)).toEqual({ code: "tooManyRounds", most: 5000 });
  });
});
