import type { StepName } from "./possible-steps";

/** A step's form: its name among drafts, the page it stands on, and the word that says it is done. */
export function stepForm(step: StepName | "finish") {
  return { idField: "inquiryId", path: "/inquiries", form: `step-${step}`, done: step };
}
