import { applicationsAnalysis } from "./applications-analysis";
import { conversionAnalysis } from "./conversion-analysis";
import { eventAnalysis } from "./event-analysis";
import { eventEffect } from "./event-effect";
import { motivationMix } from "./motivation-mix";
import { watchHistory } from "./watch-history";

/** What can be asked of the thread that computes: pure functions of one plain question, with plain answers. */
export const analyses = {
  applicationsAnalysis,
  conversionAnalysis,
  eventAnalysis,
  eventEffect,
  motivationMix,
  watchHistory,
};
