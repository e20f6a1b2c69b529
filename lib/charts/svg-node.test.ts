import { describe, expect, it } from "vitest";
import { svg, svgText } from "./svg-node";

describe("text of a drawing", () => {
  it("keeps hostile words as words, in elements and in attributes", () => {
    const text = svgText(
      svg("text", { "data-x": `"><script>` }, `</text><script>alert("1")</script> & 'more'`),
    );
    expect(text).toBe(
      '<text data-x="&quot;&gt;&lt;script&gt;">&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</text>',
    );
  });

  it("leaves out what XML cannot hold, which would make the whole report unreadable", () => {
    expect(svgText(svg("text", {}, "a\u0000b\u001bc\ufffed\ud800e\tf\ng é 🍁"))).toBe(
      "<text>abcde\tf\ng é 🍁</text>",
    );
  });

  it("writes numbers short, without exponents of rounding and without minus zero", () => {
    expect(svgText(svg("rect", { x: 0.1 + 0.2, y: -0.0001, width: undefined }))).toBe(
      '<rect x="0.3" y="0"></rect>',
    );
  });
});
