import type { CanadaConnection, ConnectionKind } from "@/lib/database/generated/enums";
import type {
  ConversionAnalysis,
  ConversionQuestion,
  PeopleOfGroup,
} from "@/lib/statistics/conversion-analysis";
import type { FollowedInquiry } from "@/lib/statistics/conversion-by-group";
import type { Cohort } from "./cohort";

/** One inquiry of the cohort: what was said, and what became of it. */
export type FollowedRow = FollowedInquiry & {
  connection: CanadaConnection;
  kinds: ConnectionKind[];
  /** Ids; only of those that the reader may see. */
  motivations: string[];
  /** Whether the question for motivations was answered. */
  answered: boolean;
};

/** A motivation as it is named. */
export type NamedMotivation = { id: string; labelEn: string; labelFr: string };

/** What became of the inquiries of a cohort. */
export type Conversion = {
  cohort: Cohort;
  analysis: ConversionAnalysis;
  motivations: readonly NamedMotivation[];
  /** How many were asked for motivations and answered. */
  answered: number;
};

/** The answers to the question for a connection; the first two are compared. */
export const connectionGroups = ["yes", "no", "unknown"] as const satisfies readonly CanadaConnection[];

type Names = { kinds: readonly ConnectionKind[]; motivations: readonly NamedMotivation[] };

/**
 * The question as it is computed: each answer of its own, each kind of connection among those with one, each motivation
 * among those who answered.
 */
export function conversionQuestion(rows: readonly FollowedRow[], names: Names): ConversionQuestion {
  const placesOf = (belongs: (row: FollowedRow) => boolean) =>
    rows.flatMap((row, place) => (belongs(row) ? [place] : []));
  const group = (name: string, belongs: (row: FollowedRow) => boolean): PeopleOfGroup => ({
    name,
    places: placesOf(belongs),
  });
  return {
    people: rows.map(({ days, end, followUpDays }) => ({ days, end, followUpDays })),
    groups: connectionGroups.map((answer) => group(answer, ({ connection }) => connection === answer)),
    families: [
      {
        name: "kinds",
        among: placesOf(({ connection }) => connection === "yes"),
        groups: names.kinds.map((kind) =>
          group(kind, ({ connection, kinds }) => connection === "yes" && kinds.includes(kind)),
        ),
      },
      {
        name: "motivations",
        among: placesOf(({ answered }) => answered),
        groups: names.motivations.map(({ id }) =>
          group(id, ({ answered, motivations }) => answered && motivations.includes(id)),
        ),
      },
    ],
  };
}
