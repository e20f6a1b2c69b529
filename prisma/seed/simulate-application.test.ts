import { describe, expect, it } from "vitest";
import { lastDayToApply } from "@/lib/applications/last-day-to-apply";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { simulateApplication } from "./simulate-application";
import { realRounds } from "./simulated-firm-for-test";

const answers = {
  motivationAnswer: "not_asked",
  motivations: [],
  canadaConnection: "no",
  connectionKinds: [],
  readiness: null,
} as const;

function applicationsFrom(retainedOn: string, rounds = realRounds) {
  const random = seededRandom(11);
  return Array.from({ length: 400 }, () => simulateApplication(random, retainedOn, answers, rounds)).filter(
    (application) => application?.programme === "Express Entry",
  );
}

describe("Express Entry applications", () => {
  it("follow an invitation of a real round, within the time that it leaves", () => {
    for (const retainedOn of ["2016-06-01", "2017-03-01", "2023-02-01"]) {
      for (const application of applicationsFrom(retainedOn)) {
        const invitedOn = application?.invitedOn ?? "";
        expect(realRounds.some(({ heldOn }) => heldOn === invitedOn)).toBe(true);
        expect(application?.lastDayToApply).toBe(lastDayToApply(invitedOn));
        expect((application?.filedOn ?? "9") <= lastDayToApply(invitedOn)).toBe(true);
        expect((application?.filedOn ?? "") > invitedOn).toBe(true);
      }
    }
  });

  it("do not exist without rounds", () => {
    expect(applicationsFrom("2020-01-01", [])).toEqual([]);
  });
});
