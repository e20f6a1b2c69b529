import { parseHTML } from "linkedom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { audiences } from "@/lib/reports/audience";
import { drawMonths, reportDrawn } from "@/lib/reports/draw-month-for-test";
import { documentForTest, reportPartsForTest } from "@/lib/reports/report-for-test";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { ReportSectionView } from "./report-section-view";

const t = translatorFor("en");
const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();

describe.each(audiences)("the page of a report for: %s", (audience) => {
  it("shows the cells of its files, withheld where they are withheld", () => {
    let withheld = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const report = reportDrawn(drawMonths(seededRandom(seed), "2015-10", 14), "2016-11", audience);
      for (const section of documentForTest("en", { ...reportPartsForTest(), report }).sections) {
        const markup = renderToStaticMarkup(createElement(ReportSectionView, { t, section }));
        const { document } = parseHTML(`<body>${markup}</body>`);
        const rows = [...document.querySelectorAll("tbody tr")].map((row) =>
          [...row.querySelectorAll("th, td")]
            .filter((cell) => !cell.querySelector("svg"))
            .map(({ textContent }) => plain(textContent)),
        );
        // Beside a bar a withheld count is said to be so once.
        const isBar = section.shape === "bars";
        const expected = section.table.rows.map((cells) =>
          cells.map(({ value, text }, column) =>
            isBar && column === 1 && value === null ? "" : plain(text),
          ),
        );
        expect(rows, section.key).toEqual(expected);
        withheld += rows.flat().filter((text) => text === t("dashboard.withheld")).length;
      }
    }
    expect(withheld).toBeGreaterThan(25);
  });
});
