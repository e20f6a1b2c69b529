import { describe, expect, it } from "vitest";
import { printPalette } from "./palette";
import { linearScale } from "./scales";
import { svg, svgText } from "./svg-node";
import { timeMarks } from "./time-marks";
import type { TimePoint } from "./time-series";

const style = { id: "marks", width: 288, palette: printPalette };
const draw = (points: TimePoint[]) =>
  svgText(
    svg(
      "g",
      {},
      ...timeMarks(
        points,
        linearScale([20_000, 20_700], [30, 280]),
        linearScale([0, 30], [200, 10]),
        {
          left: 30,
          right: 280,
        },
        style,
      ),
    ),
  );

describe("marks over a line", () => {
  it("ring what is singled out and say its label, so that colour is not needed", () => {
    const text = draw([
      { date: "2025-01-06", value: 5 },
      { date: "2025-01-13", value: 21, mark: "21" },
    ]);
    expect(text.match(/a6 6/g)).toHaveLength(2);
    expect(text).toContain(">21</text>");
  });

  it("leave out the label of the smaller of two neighbours, but never its ring", () => {
    const text = draw([
      { date: "2025-01-06", value: 14, mark: "14" },
      { date: "2025-01-13", value: 21, mark: "21" },
    ]);
    expect(text.match(/M/g)).toHaveLength(2);
    expect(text).toContain(">21</text>");
    expect(text).not.toContain(">14</text>");
  });

  it("draw nothing where nothing is singled out", () => {
    expect(draw([{ date: "2025-01-06", value: 14 }])).toBe("<g></g>");
  });
});
