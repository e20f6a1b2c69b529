/** One element of a drawing: plain data, which the screen turns into React elements and the report into text. */
export type SvgNode = {
  tag: string;
  attributes: Record<string, string>;
  children: (SvgNode | string)[];
};

type Attributes = Record<string, string | number | undefined>;
type Child = SvgNode | string | undefined;

/** Makes an element. Numbers are cut to two decimals: a hundredth of a pixel is enough, and equal input gives equal text. */
export function svg(tag: string, attributes: Attributes = {}, ...children: Child[]): SvgNode {
  const written: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written[name] = typeof value === "number" ? decimal(value) : value;
  }
  return { tag, attributes: written, children: children.filter((child) => child !== undefined) };
}

/** A coordinate as it is written into the drawing. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** What XML cannot hold at all, even escaped. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The drawing as SVG text, complete in itself. */
export function svgText(node: SvgNode): string {
  let text = `<${node.tag}`;
  for (const name in node.attributes) text += ` ${name}="${clean(node.attributes[name] ?? "")}"`;
  text += ">";
  for (const child of node.children) text += typeof child === "string" ? clean(child) : svgText(child);
  return `${text}</${node.tag}>`;
}

/** Most text is plain; looking for what needs care is quicker than replacing it. */
const plain = /^[\w .,:;()+/#%-]*$/;
const clean = (text: string) => (plain.test(text) ? text : escapeText(text.replace(unwritable, "")));
