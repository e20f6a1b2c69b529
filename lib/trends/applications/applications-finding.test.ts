import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import type { ApplicationsLink } from "@/lib/statistics/applications-link";
import type { EventAndApplications } from "@/lib/statistics/event-and-applications";
import { refuse } from "@/lib/statistics/refusal";
import { type AskedEvent, applicationsFinding, eventSentences, linkSentences } from "./applications-finding";

const [en, fr] = [translatorFor("en"), translatorFor("fr")];
const ratio = (value: number, lower: number, upper: number) => ({ ratio: value, lower, upper });
const estimate: EventAndApplications = {
  kind: "estimate",
  n: 38,
  firstMonth: "2023-01",
  lastMonth: "2026-02",
  monthsDropped: 3,
  withoutInvitations: ratio(0.912, 0.786, 1.057),
  withInvitations: ratio(0.978, 0.838, 1.143),
  dispersion: 12.5,
  lagOneAutocorrelation: -0.1,
};
const pulseMonths = ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"];
const asked = (result: AskedEvent["result"], months = pulseMonths): AskedEvent => ({
  title: "Election",
  pulseMonths: months,
  result,
});
const around2016 = ["2016-11", "2016-12", "2017-01", "2017-02", "2017-03"];

const description = { n: 38, monthsDropped: 3, prewhitened: [], limit: 0.32, raw: [] };
const link: ApplicationsLink = {
  kind: "estimate",
  ...description,
  totalElasticity: 0.12,
  lower: -0.17,
  upper: 0.41,
  standardError: 0.14,
  degreesOfFreedom: 30,
  pValue: 0.4,
  smallestVisibleElasticity: 0.41,
  absenceNeedsCaveat: true,
  dispersion: 12,
  lagOneAutocorrelation: 0.1,
  adjustments: ["trend"],
  placebo: { asLarge: 13, shifts: 54, pValue: 0.25 },
};
const few = refuse("too-few-months", 24, 7);

describe("the finding about applications", () => {
  it("sees no rise where invitations account for what there is", () => {
    expect(applicationsFinding(en, asked(estimate), link)).toBe(
      "Election: no rise in applications that invitations would not explain; no link with inquiries seen",
    );
    expect(applicationsFinding(fr, asked(estimate), link)).toMatch(
      /aucune hausse des demandes d’immigration que les invitations n’expliqueraient pas.*aucun lien observé/,
    );
  });

  it.each([
    [
      "above",
      { withInvitations: ratio(1.4, 1.2, 1.6) },
      "about 1.40 times the expected number, more than invitations",
    ],
    ["below", { withInvitations: ratio(0.7, 0.6, 0.8) }, "about 0.70 times the expected number, fewer than"],
    [
      "explained",
      { withoutInvitations: ratio(1.3, 1.1, 1.5), withInvitations: ratio(1, 0.9, 1.1) },
      "rose, but no more than the invitations explain",
    ],
    ["unknown", { withInvitations: null }, "no rise in applications; the invitations are not known"],
    [
      "unknown and above",
      { withInvitations: null, withoutInvitations: ratio(1.3, 1.1, 1.5) },
      "about 1.30 times the expected number; the invitations are not known",
    ],
  ])("follows the numbers: %s", (_, change, words) => {
    expect(applicationsFinding(en, asked({ ...estimate, ...change }), link)).toContain(words);
  });

  it("says of 2016 why it cannot be estimated, in both languages", () => {
    const refused = asked(refuse("too-few-months", 5, 0), around2016);
    expect(applicationsFinding(en, refused, few)).toBe(
      "For 2016 an effect on applications cannot be estimated: there is no monthly series, and the rule and the invitations changed in the same weeks",
    );
    expect(applicationsFinding(fr, refused, few)).toContain("Pour 2016");
    expect(applicationsFinding(fr, refused, few)).toContain("ne peut pas être estimé");
    expect(eventSentences(en, refused)).toEqual([
      "Cannot be estimated: of the 5 months November 2016 to March 2017, complete monthly figures exist for not one among the months chosen.",
    ]);
  });

  it("says of other events what is missing", () => {
    const short = refuse("too-few-months", 36, 20);
    expect(applicationsFinding(en, asked(short), link)).toContain(
      "its effect on applications cannot be estimated",
    );
    expect(eventSentences(en, asked(short))[0]).toContain(
      "at least 36 months with complete figures; there are 20",
    );
    expect(eventSentences(fr, asked(short))[0]).toContain("au moins 36 mois");
    expect(eventSentences(en, asked(refuse("model-did-not-converge", 1, 0)))[0]).toContain("told apart");
  });

  it("gives ratio, interval, the ratio without invitations, and the room that the interval leaves", () => {
    const sentences = eventSentences(en, asked(estimate)).join(" ");
    expect(sentences).toContain("were 0.98 times the number expected from trend, season and invitations");
    expect(sentences).toContain("(95\u00a0% interval 0.84 to 1.14)");
    expect(sentences).toContain("Without the invitations it would have been 0.91 times");
    expect(sentences).toContain("a rise of up to 14\u00a0%, nor a fall of up to 16\u00a0%");
    expect(eventSentences(fr, asked(estimate)).join(" ")).toContain("0,98 fois le nombre attendu");
    const clear = { ...estimate, withInvitations: ratio(1.4, 1.2, 1.6) };
    expect(eventSentences(en, asked(clear)).join(" ")).not.toContain("rule out");
  });
});

describe("the link with inquiries", () => {
  it("that is not seen comes with what could have been seen", () => {
    const sentences = linkSentences(en, link).join(" ");
    expect(sentences).toContain("0.12\u00a0% more applications (95\u00a0% interval −0.17 to 0.41)");
    expect(sentences).toContain("from 38 months, only 0.41\u00a0% or more would have been seen");
    expect(sentences).toContain("Of 54 shifts of the inquiries by 6 months and more, 13 fitted as closely.");
    expect(linkSentences(fr, link).join(" ")).toContain(
      "avec 38 mois, on n’aurait vu que 0,41\u00a0% ou plus",
    );
  });

  it("needs no such caveat from 72 months on", () => {
    const long = { ...link, absenceNeedsCaveat: false };
    expect(linkSentences(en, long).join(" ")).not.toContain("would have been seen");
  });

  it.each([
    [{ lower: 0.1, totalElasticity: 0.3, upper: 0.5 }, "went with more applications"],
    [{ lower: -0.5, totalElasticity: -0.3, upper: -0.1 }, "went with fewer applications"],
  ])("that is seen is an association", (change, words) => {
    const seen = { ...link, ...change };
    expect(applicationsFinding(en, null, seen)).toContain(words);
    expect(linkSentences(en, seen).join(" ")).toContain("it does not say why");
  });

  it("is only described from 24 to 35 months, and refused under 24", () => {
    expect(linkSentences(en, { kind: "description", ...description, n: 30 })).toEqual([
      "There are 30 months: enough to look at, not to estimate from. An estimate needs 36.",
    ]);
    expect(linkSentences(en, few)[0]).toContain("at least 24 months");
    expect(linkSentences(en, few)[0]).toContain("there are 7");
    expect(linkSentences(fr, few)[0]).toContain("il y en a 7");
    expect(linkSentences(en, refuse("model-did-not-converge", 1, 0))[0]).toContain("cannot be told apart");
    expect(applicationsFinding(en, null, few)).toContain("cannot be estimated");
  });
});
