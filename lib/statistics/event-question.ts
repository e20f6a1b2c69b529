import type { OtherEvent } from "./competing-events";
import type { DailyCount } from "./daily-series";
import type { EventWindow } from "./event-window";

/** Windows after the event, or a change that lasts; never both. */
export type EventShape = "windows" | "lasting-step";

/** What is asked about an event. */
export interface EventQuestion {
  /** Daily counts in any order; `null` for closed and missing days. */
  readonly rows: readonly DailyCount[];
  readonly firstFullDay: string;
  /** Windows unless told otherwise. */
  readonly shape?: EventShape;
  /** The default windows unless told otherwise. */
  readonly windows?: readonly EventWindow[];
  /** Other events that can move the same response. */
  readonly otherEvents?: readonly OtherEvent[];
  /** Days even where the series is thin enough to be judged by weeks. */
  readonly alwaysByDay?: boolean;
  /** Public holidays, as calendar dates. */
  readonly holidays?: readonly string[];
}

/** Something that the usual rate was adjusted for. */
export type Adjustment = "trend" | "season" | "weekday" | "public-holiday" | "other-events";
