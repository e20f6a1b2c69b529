const longest = 31;

/** Names as sheets may bear them: short, none twice, without the signs that a spreadsheet forbids. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "–";
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : ` ${number}`;
      const free = plain.slice(0, longest - ending.length).trimEnd() + ending;
      // Spreadsheets do not tell upper from lower case here.
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  });
}
