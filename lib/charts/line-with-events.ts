import { type AlignedPanels, alignedPanels, type ChartEvent } from "./aligned-panels";
import type { Chart, ChartStyle } from "./chart";
import type { TimeSeries } from "./time-series";
import type { SeriesWords } from "./time-table";

export type LineWithEvents = Pick<AlignedPanels, "words" | "format" | "panelHeight"> & {
  series: TimeSeries;
  seriesWords: SeriesWords;
  events: ChartEvent[];
};

/** A series over time with its usual range, and the political events that fell into it. */
export function lineWithEvents({ series, seriesWords, ...rest }: LineWithEvents, style: ChartStyle): Chart {
  return alignedPanels({ ...rest, panels: [{ series, words: seriesWords }] }, style);
}
