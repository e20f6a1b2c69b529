import type { Classification, Stage } from "@/lib/database/generated/enums";

/** What staff can do with an inquiry on its page. */
export const stepNames = [
  "book",
  "hold",
  "retain",
  "file",
  "decide",
  "followUp",
  "close",
  "reopen",
  "restrict",
  "lift",
] as const;
export type StepName = (typeof stepNames)[number];

export type StepSituation = {
  stage: Stage;
  classification: Classification;
  closed: boolean;
  walled: boolean;
  /** Whether a consultation is booked and not yet held. */
  booked: boolean;
  /** Whether an application waits for its decision. */
  undecided: boolean;
  /** Whether the reader may take on clients; who may not, may not reopen or restrict either. */
  takesOnClients: boolean;
};

const byStage: Record<Stage, readonly StepName[]> = {
  inquiry: ["book", "hold", "retain"],
  consultation_booked: ["hold", "book", "retain"],
  consulted: ["retain", "hold", "followUp", "book"],
  retained: ["file"],
  application_filed: ["decide", "file"],
  decided: ["decide", "close", "file"],
};

const lawyersOnly: readonly StepName[] = ["retain", "file", "decide", "reopen", "restrict", "lift"];

/** The steps that can be taken now, the next one in the order of things first. */
export function possibleSteps(situation: StepSituation): StepName[] {
  const { closed, takesOnClients, walled } = situation;
  const steps = [...(closed ? ["reopen" as const] : openSteps(situation)), "restrict" as const];
  if (walled) steps.push("lift");
  return steps.filter((step) => takesOnClients || !lawyersOnly.includes(step));
}

function openSteps(situation: StepSituation): StepName[] {
  if (situation.classification !== "inquiry") return ["close", "followUp"];
  const forward = byStage[situation.stage].filter((step) => isDue(step, situation));
  return [...new Set<StepName>([...forward, "followUp", "close"])];
}

function isDue(step: StepName, { stage, booked, undecided }: StepSituation): boolean {
  if (step === "decide") return undecided;
  // After a first consultation another can only be held once it has been booked.
  return step === "hold" && stage === "consulted" ? booked : true;
}
