import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { InvitationRound } from "./invitation-round";
import type { MonthlyValue } from "./read-monthly-series";

/** Where a file of the pack comes from. */
export type ReferenceSource = {
  file: string;
  /** The publisher's own file and its digest, by which an upload of the same file is recognised; none for the points. */
  original: string | null;
  sha256: string | null;
  /** The last day that it covers: its vintage. */
  asOf: CalendarDate | null;
  titleEn: string;
  titleFr: string;
  publisherEn: string;
  publisherFr: string;
  licenceEn: string;
  licenceFr: string;
};

export type ReferenceRoundName = { number: string; name: string; asOf: CalendarDate };

/** A single figure, for years without a monthly series. */
export type ReferencePoint = {
  /** A year "2016", a month "2016-11", or from month to month "2015-01/2016-10". */
  period: string;
  value: number;
  qualifierEn: string;
  qualifierFr: string;
  sourceEn: string;
  sourceFr: string;
};

export type ReferenceSeries = {
  key: string;
  titleEn: string;
  titleFr: string;
  /** Publisher, table and licence in one line, for beneath every table and chart. */
  sourceEn: string;
  sourceFr: string;
  /** By which an upload of the same column of the publisher's file is recognised. */
  sha256: string;
  source: ReferenceSource;
  values: MonthlyValue[];
};

/** The figures that the product ships: rounds, monthly series and published points, each with its source. */
export type ReferencePack = {
  sources: ReferenceSource[];
  rounds: InvitationRound[];
  /** Names that rounds were published under before. */
  roundNames: ReferenceRoundName[];
  series: ReferenceSeries[];
  points: ReferencePoint[];
};
