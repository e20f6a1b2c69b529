import type { ChartStyle, ChartWords } from "./chart";
import { type SvgNode, svg } from "./svg-node";
import { fontSize } from "./text-width";

/** The sheet of a chart: its size, its name and its description, and everything drawn on it. */
export function chartSvg(style: ChartStyle, height: number, words: ChartWords, drawn: SvgNode[]): SvgNode {
  const { id, width, palette } = style;
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      // Marks may be links; a picture may not hold any, a group may.
      role: "group",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-description`,
      "font-family": palette.font,
      "font-size": fontSize,
    },
    svg("title", { id: `${id}-title` }, words.title),
    svg("desc", { id: `${id}-description` }, words.description),
    // The table beside the chart says all of this in order; loose axis labels read aloud would not.
    svg("g", { "aria-hidden": "true" }, ...drawn),
  );
}

/** Diagonal lines for what is not complete yet: seen without colour, too. */
export function hatch(style: ChartStyle, colour: string): { definition: SvgNode; fill: string } {
  const id = `${style.id}-hatch`;
  const stripe = svg("line", {
    x1: 0,
    y1: 0,
    x2: 0,
    y2: 6,
    stroke: colour,
    "stroke-width": 2.5,
    "stroke-opacity": 0.55,
  });
  const pattern = svg(
    "pattern",
    { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    stripe,
  );
  return { definition: svg("defs", {}, pattern), fill: `url(#${id})` };
}

/** A mark that leads to the list behind it. The table holds the same links for the keyboard, so these are no Tab stops. */
export function linked(href: string | undefined, ...children: SvgNode[]): SvgNode {
  if (href?.startsWith("/") && !href.startsWith("//")) return svg("a", { href, tabindex: -1 }, ...children);
  const [only, ...others] = children;
  return only && others.length === 0 ? only : svg("g", {}, ...children);
}
