import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { refuse } from "@/lib/statistics/refusal";
import { oddsText, watchFinding, watchSentence } from "./watch-finding";
import { weekForTest } from "./watch-for-test";

const en = translatorFor("en");
const fr = translatorFor("fr");
const refused = (reason: "too-few-weeks-before" | "too-few-weeks-after") => ({
  from: "2026-11-09",
  count: 3,
  watch: refuse(reason, 26, 25),
});

describe("what the watch says of last week", () => {
  it("is whether it was unusual, how many came, and how many would be ordinary", () => {
    expect(watchFinding(en, weekForTest("2026-11-09", 14))).toBe(
      "Unusually many last week: 14; up to 9 would be ordinary.",
    );
    expect(watchFinding(en, weekForTest("2026-11-09", 6))).toBe(
      "An ordinary week: 6; up to 9 would be ordinary.",
    );
    expect(watchFinding(fr, weekForTest("2026-11-09", 6))).toBe(
      "Une semaine ordinaire\u00a0: 6\u00a0; jusqu’à 9 serait ordinaire.",
    );
  });

  it("says what would be needed where it cannot judge", () => {
    expect(watchFinding(en, refused("too-few-weeks-before"))).toBe("Last week cannot be judged");
    expect(watchSentence(en, refused("too-few-weeks-before"))).toBe(
      "The watch needs at least 26 weeks of inquiries before the week; there are 25.",
    );
    expect(watchSentence(en, refused("too-few-weeks-after"))).toBe("No day of the week was open.");
    expect(watchFinding(en, undefined)).toBe("There is no full week to watch yet");
  });

  it("gives chances as they are spoken of", () => {
    expect(oddsText(en, 0.00178)).toBe("about 1 in 560");
    expect(oddsText(en, 0.24)).toBe("about 1 in 4");
    expect(oddsText(en, 0.9)).toBe("over 1 in 2");
    expect(oddsText(en, 1e-9)).toBe("under 1 in 10,000");
    expect(oddsText(en, 0)).toBe("under 1 in 10,000");
  });
});
