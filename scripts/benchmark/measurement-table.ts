import type { Measurement } from "./measurement";

/** The measurements as a table for the terminal. */
export function tableOf(measured: readonly Measurement[]): string {
  const rows = measured.map((measurement) => [
    measurement.work,
    amount(measurement.bare, measurement.unit),
    amount(measurement.ours, measurement.unit),
    measurement.ratio === null ? "" : `${measurement.ratio.toFixed(1)} ×`,
    measurement.goal,
    measurement.met === null ? "" : measurement.met ? "met" : "NOT MET",
  ]);
  const head = ["work", "bare", "ours", "ratio", "goal", ""];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, width: number, column: number): string {
  return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
}

function amount(value: number | null, unit: string): string {
  return value === null ? "" : `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
}
