import { describe, expect, it } from "vitest";
import { applicationsAnalysis } from "./applications-analysis";
import { seededRandom } from "./seeded-random";
import { simulateMonths } from "./simulated-months";

const months = simulateMonths({ random: seededRandom(7), months: 60, elasticity: 0.8 });

describe("applications by month", () => {
  it("answer both questions, each for itself", () => {
    const { event, link } = applicationsAnalysis({ months, pulseMonths: ["2014-01"] });
    expect(event).toMatchObject({ kind: "refused", reason: "too-few-months", found: 0 });
    expect(link).toMatchObject({ kind: "estimate", n: 57 });
  });

  it("are not held against an event before all of its months are complete", () => {
    const last = months.at(-1)?.month ?? "";
    const before = months.at(-5)?.month ?? "";
    const { event } = applicationsAnalysis({ months, pulseMonths: [before, last] });
    expect(event).toMatchObject({ kind: "refused", reason: "too-few-months", needed: 2, found: 1 });
  });

  it("are not held against an event if none is named", () => {
    expect(applicationsAnalysis({ months, pulseMonths: null }).event).toBeNull();
  });

  it("come back as they were sent between threads", () => {
    const answer = applicationsAnalysis({ months, pulseMonths: ["2018-11"] });
    expect(structuredClone(answer)).toEqual(answer);
  });
});
