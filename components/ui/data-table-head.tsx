import Link from "next/link";
import type { Column } from "./data-table";

const arrows = { ascending: "↑", descending: "↓" };

/** The names of the columns; a sortable one is a link that sorts. */
export function DataTableHead<Row>({ columns, sticky }: { columns: Column<Row>[]; sticky?: boolean }) {
  return (
    <thead data-sticky={sticky || undefined}>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={column.sort?.direction}
            className={column.numeric ? "figure" : undefined}
          >
            <ColumnLabel column={column} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ColumnLabel<Row>({ column: { label, sort } }: { column: Column<Row> }) {
  if (!sort) return label;
  return (
    <Link href={sort.href} prefetch={false} scroll={false} className="inline-flex min-h-6 items-end gap-1">
      {label}
      <span aria-hidden="true">{sort.direction ? arrows[sort.direction] : ""}</span>
    </Link>
  );
}
