const escapes: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** The cells of a row in COPY's text format; null where there is nothing. */
export function textCells(row: string): (string | null)[] {
  return row.split("\t").map((cell) => {
    if (cell === "\\N") return null;
    return cell.includes("\\") ? cell.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign) : cell;
  });
}
