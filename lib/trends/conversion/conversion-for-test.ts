import { conversionAnalysis } from "@/lib/statistics/conversion-analysis";
import { type Conversion, conversionQuestion, type FollowedRow } from "./conversion";

type Said = Partial<Pick<FollowedRow, "connection" | "kinds" | "motivations" | "answered">>;

/** For tests: so many inquiries that came to these ends. */
export function followedForTest(
  said: Said,
  { retained = 0, declined = 0, open = 0 }: { retained?: number; declined?: number; open?: number },
): FollowedRow[] {
  const some = (count: number, end: FollowedRow["end"], days: number): FollowedRow[] =>
    Array.from({ length: count }, (_, index) => ({
      connection: "unknown",
      kinds: [],
      motivations: [],
      answered: false,
      ...said,
      end,
      days: end === null ? 400 : days + index,
      followUpDays: 400,
    }));
  return [...some(retained, "retained", 20), ...some(declined, "declined", 10), ...some(open, null, 0)];
}

/** For tests: what became of these inquiries. */
export function conversionForTest(rows: readonly FollowedRow[]): Conversion {
  const motivations = [
    { id: "work", labelEn: "Work", labelFr: "Travail" },
    { id: "climate", labelEn: "Climate", labelFr: "Climat" },
  ];
  return {
    cohort: { from: "2021-09-01", to: "2026-08-23", cutOff: "2026-11-21" },
    analysis: conversionAnalysis(
      conversionQuestion(rows, { kinds: ["job_offer", "other_family"], motivations }),
    ),
    motivations,
    answered: rows.filter(({ answered }) => answered).length,
  };
}
