import { parseHTML } from "linkedom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { svg, svgText } from "@/lib/charts/svg-node";
import { SvgDrawing } from "./svg-drawing";

const hostile = [
  `</text></svg><script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onload='alert(1)`,
  `<![CDATA[<b>]]><!-- -->`,
  `&lt;script&gt;`,
];

describe("a drawing on the page", () => {
  it("is the same as in a file", () => {
    const drawing = svg("svg", { viewBox: "0 0 10 10" }, svg("title", {}, "Inquiries <b> & “more”"));
    expect(renderToStaticMarkup(createElement(SvgDrawing, { node: drawing }))).toBe(
      `<div>${svgText(drawing)}</div>`,
    );
  });

  it.each(hostile)("shows words as words and makes no markup of them: %s", (words) => {
    const drawing = svg("svg", { "aria-label": words }, svg("text", { "data-x": words }, words));
    const { document } = parseHTML(renderToStaticMarkup(createElement(SvgDrawing, { node: drawing })));
    expect([...document.querySelectorAll("*")].map(({ localName }) => localName)).toEqual([
      "div",
      "svg",
      "text",
    ]);
    expect(document.querySelector("text")?.textContent).toBe(words);
    expect(document.querySelector("text")?.getAttribute("data-x")).toBe(words);
    expect(document.querySelector("svg")?.getAttributeNames()).toEqual(["aria-label"]);
  });
});
