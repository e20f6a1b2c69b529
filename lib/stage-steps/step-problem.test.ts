import { describe, expect, it } from "vitest";
import { Stage } from "@/lib/database/generated/enums";
import { hasReached, type InquiryState, stageOrder } from "@/lib/inquiries/inquiry-state";
import { dayProblem, stepProblem } from "./step-problem";

const fresh: InquiryState = {
  id: "an id",
  callerId: "another",
  lawyerId: null,
  classification: "inquiry",
  stage: "inquiry",
  receivedOn: "2024-03-04",
  closed: false,
  steps: [],
  today: "2024-06-30",
};
const booked = {
  ...fresh,
  stage: "consultation_booked",
  steps: [{ stage: "consultation_booked", reachedOn: "2024-03-11" }],
} as const satisfies InquiryState;

describe("stepProblem", () => {
  it("lets every later stage be reached, also with the consultation left out", () => {
    for (const stage of stageOrder.slice(1)) expect(stepProblem(fresh, stage, "2024-03-04")).toBeNull();
  });

  it("never goes back nor takes a step twice", () => {
    for (const now of Object.values(Stage))
      for (const stage of Object.values(Stage)) {
        const problem = stepProblem({ ...fresh, stage: now }, stage, "2024-03-04");
        expect(problem).toBe(hasReached({ stage: now }, stage) ? "alreadyReached" : null);
      }
  });

  it("keeps the days in order, from the day it came to today", () => {
    expect(stepProblem(booked, "consulted", "2024-03-11")).toBeNull();
    expect(stepProblem(booked, "consulted", "2024-06-30")).toBeNull();
    expect(stepProblem(booked, "consulted", "2024-07-01")).toBe("inFuture");
    expect(stepProblem(booked, "consulted", "2024-03-10")).toBe("beforeLastStep");
    expect(stepProblem(booked, "consulted", "2024-03-03")).toBe("beforeReceived");
  });

  it("says first what stands in the way of every step", () => {
    const late = "2024-07-01";
    expect(stepProblem({ ...booked, closed: true }, "consulted", late)).toBe("isClosed");
    expect(stepProblem({ ...booked, classification: "repeat" }, "consulted", late)).toBe("isRepeat");
    for (const classification of ["existing_client", "spam", "wrong_number"] as const)
      expect(stepProblem({ ...booked, classification }, "consulted", late)).toBe("notAnInquiry");
  });
});

describe("dayProblem", () => {
  it("looks at all steps, whatever their order", () => {
    const steps = [
      { stage: "retained", reachedOn: "2024-05-01" },
      { stage: "consulted", reachedOn: "2024-03-12" },
    ] as const;
    expect(dayProblem({ ...fresh, steps }, "2024-04-30")).toBe("beforeLastStep");
    expect(dayProblem({ ...fresh, steps }, "2024-05-01")).toBeNull();
  });
});
