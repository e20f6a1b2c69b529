import { expect, test } from "vitest";
import { eventAnalysis } from "@/lib/statistics/event-analysis";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { simulateFirm } from "@/lib/statistics/simulated-firm";
import { analyse, analysed } from "./statistics-thread";

const firstFullDay = "2016-11-09";
const question = (perDay: number) => ({
  firstFullDay,
  rows: simulateFirm({
    random: seededRandom(1),
    firstFullDay,
    daysBefore: 730,
    daysAfter: 120,
    perDay,
    noise: "independent",
    theta: 5,
    missingShare: 0,
    season: 0.1,
    growth: 0,
    effects: [{ fromDay: 0, toDay: 6, ratio: 4 }],
  }),
});

test("the thread gives the very figures that computing on the spot gives", async () => {
  expect(await analyse("eventAnalysis", question(4))).toEqual(eventAnalysis(question(4)));
});

test("an answer is known once it was given, and only to the same question", async () => {
  expect(analysed("eventAnalysis", question(5))).toBeUndefined();
  const answer = await analyse("eventAnalysis", question(5));
  expect(analysed("eventAnalysis", question(5))).toBe(answer);
  expect(analysed("eventAnalysis", question(6))).toBeUndefined();
});

test("the process goes on with its work while the thread computes", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await Promise.all([7, 8, 9].map((perDay) => analyse("eventAnalysis", question(perDay))));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(20);
});

test("a question that cannot be computed fails alone", async () => {
  const twice = [
    { date: "2026-01-01", count: 1 },
    { date: "2026-01-01", count: 2 },
  ];
  await expect(analyse("eventAnalysis", { firstFullDay: "2026-01-01", rows: twice })).rejects.toThrow(
    "given twice",
  );
  await expect(analyse("eventAnalysis", question(10))).resolves.toMatchObject({ kind: "estimate" });
});
