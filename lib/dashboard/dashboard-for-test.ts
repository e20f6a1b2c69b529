import type { DashboardCounts } from "./dashboard-counts";
import type { DashboardQuestion } from "./schema";

/** For tests: November 2016, compared with the same weeks of last year. */
export const november: DashboardQuestion = {
  period: "month",
  month: "2016-11",
  from: null,
  to: null,
  compare: "last_year",
  office: null,
  residence: null,
};

/** For tests: counts of a period with 100 inquiries, of which everything else is left to say. */
export function countsForTest(changes: Partial<DashboardCounts> = {}): DashboardCounts {
  return {
    firstDay: "2015-01-02",
    days: [{ day: "2016-11-10", n: 100, unitedStates: 60, connected: 30, unconnected: 50 }],
    breakdowns: {
      channel: [
        { value: "phone", n: 90 },
        { value: "email", n: 7 },
        { value: "video", n: 3 },
      ],
      source: [{ value: null, n: 100 }],
      country: [
        { value: "US", n: 60 },
        { value: "CA", n: 36 },
        { value: "FR", n: 4 },
      ],
      state: [
        { value: "WA", n: 58 },
        { value: null, n: 2 },
      ],
      stage: [
        { value: "inquiry", n: 80 },
        { value: "consulted", n: 18 },
        { value: "retained", n: 2 },
      ],
      answer: [
        { value: "given", n: 50 },
        { value: "declined", n: 10 },
        { value: "not_asked", n: 40 },
      ],
      outcome: [
        { value: "client", n: 2 },
        { value: "open", n: 58 },
        { value: "closed", n: 40 },
      ],
    },
    motivations: [
      { id: "w", key: "work", labelEn: "Work", labelFr: "Travail", sensitive: false, n: 30 },
      { id: "s", key: "study", labelEn: "Study", labelFr: "Études", sensitive: false, n: 3 },
    ],
    conversion: [
      { group: "no", n: 400, retained: 32 },
      { group: "yes", n: 200, retained: 60 },
      { group: "job_offer", n: 30, retained: 4 },
      { group: "unknown", n: 12, retained: 6 },
    ],
    ...changes,
  };
}
