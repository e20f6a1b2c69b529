import type { ReactNode } from "react";
import { type SvgNode, svgText } from "@/lib/charts/svg-node";

/**
 * A drawing as the text that a report takes, too. This is the one place where markup is pasted: `svgText` escapes every
 * word and every attribute, and a page with thousands of marks as elements would take half as long again.
 */
export function SvgDrawing({ node }: { node: SvgNode }): ReactNode {
  return <div dangerouslySetInnerHTML={{ __html: svgText(node) }} />;
}
