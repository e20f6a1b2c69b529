import { applicationsAnalysis } from "./applications-analysis";
import { eventAnalysis } from "./event-analysis";

/** What can be asked of the thread that computes: pure functions of one plain question, with plain answers. */
export const analyses = { applicationsAnalysis, eventAnalysis };
