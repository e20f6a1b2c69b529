import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

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
  /** All text in the order of its tags, white space made single. */
  text: string;
  /** The rows of every table as far as they hold text, its head first; a table that goes over a page is one. */
  tables: string[][][];
  roles: Map<string, number>;
  alternativeTexts: string[];
  language: string;
  title: string;
  marked: boolean;
  outline: string[];
};

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
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const tree: StructNode | null = await page.getStructTree();
    if (tree) walk(tree, textById(content.items), found);
  }
  found.text = plain(found.text);
  await pdf.destroy();
  return found;
}

type Bookmark = { title: string; items: Bookmark[] };
function titlesOf(outline: readonly Bookmark[]): string[] {
  return outline.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

type Item = { str?: string; hasEOL?: boolean; type?: string; id?: string };

/** Text belongs to the tag that was opened last. */
function textById(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id = "", str, hasEOL } of items) {
    if (type === "endMarkedContent") open.pop();
    else if (type) open.push(id);
    const at = open.at(-1);
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
