import { createElement, type ReactElement, type ReactNode } from "react";
import type { SvgNode } from "@/lib/charts/svg-node";

/** React's names of attributes: `stroke-width` is `strokeWidth`, but `aria-label` stays. */
const named = (name: string) =>
  /^(aria|data)-/.test(name) ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const own: Record<string, string> = { tabindex: "tabIndex", class: "className" };

const attributesOf = (node: SvgNode) =>
  Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [own[name] ?? named(name), value]),
  );

/** A drawing as elements of the page: no markup is pasted, so no text in it can become markup. */
export function SvgDrawing({ node }: { node: SvgNode }): ReactNode {
  return elementOf(node, 0);
}

// One component for the whole drawing: React would spend longer on thousands of small ones than on all that is drawn.
function elementOf(node: SvgNode, key: number): ReactElement {
  return createElement(
    node.tag,
    { ...attributesOf(node), key },
    ...node.children.map((child, index) => (typeof child === "string" ? child : elementOf(child, index))),
  );
}
