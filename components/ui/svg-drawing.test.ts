import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { svg, svgText } from "@/lib/charts/svg-node";
import { SvgDrawing } from "./svg-drawing";

describe("a drawing on the page", () => {
  it("is the same as in a file", () => {
    const drawing = svg(
      "svg",
      { viewBox: "0 0 10 10", "aria-labelledby": "a", role: "group" },
      svg("title", { id: "a" }, "Inquiries <b> & “more”"),
      svg(
        "a",
        { href: "/inquiries", tabindex: -1 },
        svg("path", { d: "M0 0h1", "stroke-width": 2, "stroke-dasharray": "3 3" }),
      ),
      svg("text", { "text-anchor": "end", "paint-order": "stroke", "fill-opacity": 0.5 }, "412"),
    );
    expect(renderToStaticMarkup(createElement(SvgDrawing, { node: drawing }))).toBe(svgText(drawing));
  });
});
