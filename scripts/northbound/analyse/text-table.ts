/** Rows under a head, in columns: the first to the left, figures to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [head, ...rows].map(line);
}

/** A figure with four significant digits, counts whole, for reading; the JSON has all of them. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  if (Number.isSafeInteger(value)) return String(value);
  if (Math.abs(value) >= 0.001 && Math.abs(value) < 1e6) return String(Number(value.toPrecision(4)));
  return value.toExponential(2);
}

/** "0.51 to 1.2": the two ends of an interval. */
export function interval(lower: number, upper: number): string {
  return `${figure(lower)} to ${figure(upper)}`;
}

/** The first few of a list of names, and how many more. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
