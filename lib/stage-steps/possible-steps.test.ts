import { describe, expect, it } from "vitest";
import { Classification, Stage } from "@/lib/database/generated/enums";
import { possibleSteps, type StepSituation } from "./possible-steps";

const fresh: StepSituation = {
  stage: "inquiry",
  classification: "inquiry",
  closed: false,
  walled: false,
  booked: false,
  undecided: false,
  takesOnClients: true,
};
const first = (change: Partial<StepSituation>) => possibleSteps({ ...fresh, ...change })[0];

describe("possibleSteps", () => {
  it("puts the next step of each stage first", () => {
    expect(first({})).toBe("book");
    expect(first({ stage: "consultation_booked", booked: true })).toBe("hold");
    expect(first({ stage: "consulted" })).toBe("retain");
    expect(first({ stage: "retained" })).toBe("file");
    expect(first({ stage: "application_filed", undecided: true })).toBe("decide");
    expect(first({ stage: "decided" })).toBe("close");
    expect(first({ stage: "decided", undecided: true })).toBe("decide");
    expect(first({ closed: true })).toBe("reopen");
  });

  it("lets a caller retain the firm without a consultation", () => {
    expect(possibleSteps(fresh)).toContain("retain");
  });

  it("offers intake calls, consultations and closing, and nothing that is the lawyers'", () => {
    for (const stage of Object.values(Stage)) {
      const steps = possibleSteps({ ...fresh, stage, undecided: true, walled: true, takesOnClients: false });
      for (const step of steps) expect(["book", "hold", "followUp", "close"]).toContain(step);
    }
    expect(first({ stage: "consulted", takesOnClients: false })).toBe("followUp");
  });

  it("takes no steps with what does not count as an inquiry, nor with what is closed", () => {
    for (const classification of Object.values(Classification).filter((kind) => kind !== "inquiry"))
      expect(possibleSteps({ ...fresh, classification })).toEqual(["close", "followUp", "restrict"]);
    for (const stage of Object.values(Stage))
      expect(possibleSteps({ ...fresh, stage, closed: true })).toEqual(["reopen", "restrict"]);
  });

  it("never offers a step twice", () => {
    for (const stage of Object.values(Stage))
      for (const flags of [{}, { booked: true, undecided: true, walled: true }]) {
        const steps = possibleSteps({ ...fresh, stage, ...flags });
        expect(new Set(steps).size).toBe(steps.length);
      }
  });
});
