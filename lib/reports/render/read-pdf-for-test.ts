import { getDocument, OPS, type PDFPageProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

type StructNode = {
  role?: string;
  alt?: string;
  lang?: string;
  children?: StructNode[];
  type?: string;
  id?: string;
};

/** A PDF as a reader or a screen reader finds it. */
export type ReadPdf = {
  pages: number;
  /** All text in the order of its tags, as it is read aloud, white space made single. */
  text: string;
  /** The rows of every table as far as they hold text, its head first; a table that goes over a page is one. */
  tables: string[][][];
  roles: Map<string, number>;
  alternativeTexts: string[];
  language: string;
  title: string;
  marked: boolean;
  outline: string[];
  /** What stands on each page, its head and foot too, as it was laid down. */
  sheets: string[];
  /** Every font by its name, and whether the file holds it. */
  fonts: Map<string, boolean>;
  /** Every piece of text of each page and where it stands, in points from the page's lower left corner. */
  placed: PlacedText[][];
  /** How far the text of each page reaches, and how large the page is, in points from its lower left corner. */
  reach: { left: number; right: number; top: number; width: number; height: number }[];
};

type PlacedText = { text: string; left: number; right: number; foot: number; size: number };

/** Words that read from the right are found in the order in which they stand on the page, script by script. */
const wordsFromRight =
  /\p{Script=Hebrew}+(?: \p{Script=Hebrew}+)+|\p{Script=Arabic}+(?: \p{Script=Arabic}+)+/gu;

/** For tests: reads a PDF by its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;
  const { info } = await pdf.getMetadata();
  const facts = new Map<string, unknown>(Object.entries(info));
  const outline = await pdf.getOutline();
  const found: ReadPdf = {
    pages: pdf.numPages,
    text: "",
    tables: [],
    roles: new Map(),
    alternativeTexts: [],
    language: String(facts.get("Language") ?? ""),
    title: String(facts.get("Title") ?? ""),
    marked: (await pdf.getMarkInfo())?.Marked === true,
    outline: titlesOf(outline ?? []),
    sheets: [],
    fonts: new Map(),
    placed: [],
    reach: [],
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const laidDown = content.items.map((item: Item) => `${item.str ?? ""}${item.hasEOL ? " " : ""}`);
    found.sheets.push(laidDown.join("").replace(/[\s\u00a0\u202f]+/g, " "));
    await readFonts(page, found.fonts);
    const placed = placedOf(content.items);
    found.placed.push(placed);
    found.reach.push({ ...reachOf(placed), width: page.view[2] ?? 0, height: page.view[3] ?? 0 });
    const tree: StructNode | null = await page.getStructTree();
    if (tree) walk(tree, textById(content.items), found);
  }
  found.text = plain(found.text).replace(wordsFromRight, (words) => words.split(" ").reverse().join(" "));
  await pdf.destroy();
  return found;
}

async function readFonts(page: PDFPageProxy, fonts: Map<string, boolean>): Promise<void> {
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [place, operator] of fnArray.entries()) {
    if (operator !== OPS.setFont) continue;
    const font = page.commonObjs.get(argsArray[place][0]);
    fonts.set(String(font.name).replace(/^[A-Z]{6}\+/, ""), font.missingFile !== true);
  }
}

type Bookmark = { title: string; items: Bookmark[] };
function titlesOf(outline: readonly Bookmark[]): string[] {
  return outline.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

type Item = {
  str?: string;
  hasEOL?: boolean;
  type?: string;
  id?: string;
  width?: number;
  transform?: readonly number[];
};

function placedOf(items: readonly Item[]): PlacedText[] {
  return items.flatMap(({ str = "", width = 0, transform = [] }) => {
    const [, , , size = 0, left = 0, foot = 0] = transform;
    return str.trim() === "" ? [] : [{ text: str, left, right: left + width, foot, size }];
  });
}

function reachOf(placed: readonly PlacedText[]): { left: number; right: number; top: number } {
  return {
    left: Math.min(...placed.map(({ left }) => left)),
    right: Math.max(...placed.map(({ right }) => right)),
    top: Math.max(...placed.map(({ foot, size }) => foot + size)),
  };
}

/** Text belongs to the tag that was opened last; what only says how it is read aloud is none. */
function textById(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id = "", str, hasEOL } of items) {
    if (type === "endMarkedContent") open.pop();
    else if (type) open.push(id);
    const at = open.findLast((one) => one !== "");
    if (str !== undefined && at) texts.set(at, `${texts.get(at) ?? ""}${str}${hasEOL ? " " : ""}`);
  }
  return texts;
}

function walk(node: StructNode, texts: ReadonlyMap<string, string>, found: ReadPdf): void {
  if (node.type === "content") found.text += `${texts.get(node.id ?? "") ?? ""} `;
  if (node.role === "Table") addTable(node, texts, found.tables);
  if (node.role) found.roles.set(node.role, (found.roles.get(node.role) ?? 0) + 1);
  if (node.alt) found.alternativeTexts.push(node.alt);
  for (const child of node.children ?? []) walk(child, texts, found);
}

/** Only the part on its first page has a head: what is repeated over a page is no content. */
function addTable(table: StructNode, texts: ReadonlyMap<string, string>, tables: string[][][]): void {
  const rows = within(table, "TR").map((row) =>
    (row.children ?? []).map((cell) =>
      plain(
        within(cell, "content")
          .map(({ id }) => texts.get(id ?? "") ?? "")
          .join(" "),
      ),
    ),
  );
  const goesOn = within(table, "THead").length === 0;
  if (goesOn) tables.at(-1)?.push(...rows);
  else tables.push(rows);
}

/** What is of this role or type, in order. */
function within(node: StructNode, kind: string): StructNode[] {
  if (node.role === kind || node.type === kind) return [node];
  return (node.children ?? []).flatMap((child) => within(child, kind));
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}
