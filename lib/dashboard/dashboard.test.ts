import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/calendar-date";
import { translatorFor } from "@/lib/i18n/translator";
import { breakdownFigure } from "./breakdown-figure";
import { changeText } from "./change";
import { conversionCohort } from "./conversion-cohort";
import { conversionFigure } from "./conversion-figure";
import { makeDashboard } from "./dashboard";
import { countsForTest, november } from "./dashboard-for-test";
import { dashboardSpans } from "./dashboard-spans";
import { findingOf, sayFinding } from "./finding";
import { motivationFigure } from "./motivation-figure";
import { periodName } from "./period-name";
import { withholdSmall } from "./withhold-small";

const today = "2026-11-22";
const en = translatorFor("en");
const fr = translatorFor("fr");
const spans = dashboardSpans(november, today);
const dashboard = (changes = {}) => makeDashboard(countsForTest(changes), spans, today);

/** `usual` inquiries on every day of the year before November 2016, `then` on each of its own. */
function daily(usual: number, then: number) {
  const days = Array.from({ length: 366 + 30 }, (_, index) => addDays("2015-11-01", index));
  const wobble = (index: number) => (index % 3) - 1;
  return days.map((day, index) => ({
    day,
    n: (day < "2016-11-01" ? usual : then) + wobble(index),
    unitedStates: 0,
    connected: 0,
    unconnected: 0,
  }));
}
const say = (days: ReturnType<typeof daily>, t = en) => {
  const made = dashboard({ days });
  return sayFinding(t, findingOf(made), periodName(t, spans.period), "the same weeks of 2015");
};

describe("the finding about a period", () => {
  it("says how many times the usual number came, when that is far from usual", () => {
    expect(say(daily(4, 10))).toBe("November 2016 brought about 2.5 times as many inquiries as usual");
    expect(say(daily(4, 10), fr)).toBe(
      "novembre 2016\u00a0: environ 2,5 fois le nombre habituel de demandes de renseignements",
    );
  });

  it("says by how much, when it is moderately more or less", () => {
    expect(say(daily(20, 26))).toMatch(/^November 2016 brought about 30\s% more inquiries than usual$/);
    expect(say(daily(20, 10))).toMatch(/^November 2016 brought about 50\s% fewer inquiries than usual$/);
  });

  it("stays calm about what the year before makes likely", () => {
    expect(say(daily(5, 5))).toBe("November 2016 brought about as many inquiries as usual");
  });

  it("compares plainly where nothing tells what is usual", () => {
    const short = dashboard({
      firstDay: "2015-11-03",
      days: [{ ...daily(0, 0)[0], day: "2016-11-10", n: 12 }],
    });
    expect({ ...findingOf({ ...short, usual: null }) }).toMatchObject({
      key: "moreThanBefore",
      difference: 12,
    });
    expect(findingOf({ ...short, usual: null, before: null }).key).toBe("plain");
  });

  it("does not give away what is withheld, and says when nothing came", () => {
    const made = dashboard();
    expect(findingOf({ ...made, figures: { ...made.figures, total: null } }).key).toBe("withheld");
    expect(findingOf({ ...made, figures: { ...made.figures, total: 0 } }).key).toBe("nothing");
  });
});

describe("a period that has no numbers", () => {
  it.each([
    ["before the firm's log", "2001-01-01", "2001-12-31"],
    ["still to come", "2190-01-01", "2190-12-31"],
  ])("because it is %s draws nothing and claims nothing", (_, from, to) => {
    const asked = dashboardSpans({ ...november, period: "dates", from, to }, today);
    const made = makeDashboard(countsForTest({ days: [] }), asked, today);
    expect([made.volume, made.usual, findingOf(made).key]).toEqual([null, null, "nothing"]);
  });
});

describe("changes", () => {
  it("are told in per cent, in times, or in inquiries when there are few", () => {
    expect(changeText(en, 120, 100)).toMatch(/^\+20\s%$/);
    expect(changeText(en, 80, 100)).toMatch(/^−20\s%$/);
    expect(changeText(en, 410, 100)).toBe("4.1 times as many");
    expect(changeText(en, 9, 3)).toBe("+6");
    expect(changeText(en, 3, 3)).toBe("±0");
    expect(changeText(en, null, 100)).toBeUndefined();
  });
});

describe("names of periods", () => {
  it.each([
    ["2016-11-01", "2016-11-30", "November 2016", "novembre 2016"],
    ["2016-01-01", "2016-12-31", "2016", "2016"],
    ["2016-11-09", "2016-11-09", "9 November 2016", "9 novembre 2016"],
    ["2016-11-01", "2016-11-12", "1 to 12 November 2016", "du 1er au 12 novembre 2016"],
    ["2016-05-01", "2016-06-15", "1 May to 15 June 2016", "du 1er mai au 15 juin 2016"],
    [
      "2015-12-01",
      "2016-01-15",
      "1 December 2015 to 15 January 2016",
      "du 1er décembre 2015 au 15 janvier 2016",
    ],
  ])("%s to %s", (from, to, english, french) => {
    expect([periodName(en, { from, to }), periodName(fr, { from, to })]).toEqual([english, french]);
  });
});

describe("who became clients", () => {
  const { title, table, keys, hasTooFew } = conversionFigure(en, dashboard());

  it("is said with intervals: any connection first, kinds, none, unknown", () => {
    expect(keys).toEqual(["yes", "job_offer", "no", "unknown"]);
    expect(table.rows[0]?.map(({ text }) => text).slice(0, 4)).toEqual([
      "Any connection",
      "200",
      "60",
      "30\u00a0% (24–37)",
    ]);
    expect(title).toBe("Callers with a connection became clients 3.8 times as often as those without");
  });

  it("is refused for under 20 people or under 5 clients", () => {
    expect(table.rows[1]?.[3]?.text).toBe("too few");
    expect(table.rows[3]?.[3]?.text).toBe("too few");
    expect(hasTooFew).toBe(true);
  });

  it("claims no difference that chance would explain", () => {
    const conversion = [
      { group: "yes", n: 60, retained: 8 },
      { group: "no", n: 60, retained: 6 },
    ];
    expect(conversionFigure(en, dashboard({ conversion })).title).toMatch(/^No clear difference/);
    expect(conversionFigure(en, dashboard({ conversion: [] })).title).toBe("Clients by Canada connection");
  });

  it("is asked of inquiries that are at least 90 days old, of half a year or more", () => {
    expect(conversionCohort({ from: "2016-11-01", to: "2016-11-30" }, today)).toEqual({
      from: "2016-06-01",
      to: "2016-11-30",
    });
    expect(conversionCohort({ from: "2026-11-01", to: "2026-11-22" }, today)).toEqual({
      from: "2026-03-01",
      to: "2026-08-24",
    });
    expect(conversionCohort({ from: "2016-01-01", to: "2016-12-31" }, today).from).toBe("2016-01-01");
  });
});

describe("motivations", () => {
  it("are shares of those asked, declined included", () => {
    const { asked, title, table } = motivationFigure(en, dashboard());
    expect(asked).toBe(60);
    expect(table.rows[0]?.[2]).toEqual({ value: 0.5, text: "50\u00a0%" });
    expect(title).toBe("Work was named most, by 50\u00a0%");
  });
});

describe("without small counts", () => {
  const safe = withholdSmall(dashboard());

  it("no figure under five is left, nor one that would give it away", () => {
    expect(safe.channels.map(({ n }) => n)).toEqual([90, null, null]);
    expect(safe.states.map(({ n }) => n)).toEqual([null, null]);
    expect(safe.outcome).toEqual({ client: null, open: 58, closed: null });
    expect(safe.motivations.map(({ n }) => n)).toEqual([30, null]);
    expect(safe.steps.map(({ n }) => n)).toEqual([100, 20, 20, null, 0, 0]);
    expect(safe.conversion.find(({ group }) => group === "job_offer")?.retained).toBeNull();
  });

  it("withheld values stand at the end by name, so that their order tells nothing", () => {
    const { table } = breakdownFigure(en, "channels", safe, (id) => id);
    expect(table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["Phone", "90", "90\u00a0%"],
      ["E-mail", "withheld", "withheld"],
      ["Video", "withheld", "withheld"],
    ]);
  });
});

describe("a long list of places", () => {
  it("ends with all others together", () => {
    const state = Array.from({ length: 14 }, (_, index) => ({ value: `S${index}`, n: 20 - index }));
    const { table } = breakdownFigure(
      en,
      "states",
      dashboard({ breakdowns: { ...countsForTest().breakdowns, state } }),
      (id) => id,
    );
    expect(table.rows).toHaveLength(11);
    expect(table.rows.at(-1)?.map(({ text }) => text)).toEqual(["4 other states", "34", "57\u00a0%"]);
  });
});
