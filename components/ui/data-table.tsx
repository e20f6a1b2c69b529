import type { ReactNode } from "react";
import { DataTableHead } from "./data-table-head";

export type Column<Row> = {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, in figures of one width. */
  numeric?: boolean;
  /** The column that names its row; the first one unless said otherwise. */
  rowHeader?: boolean;
  sort?: { href: string; direction?: "ascending" | "descending" };
};

type Props<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** On a narrow screen rows become cards; `keep` is for a few short columns of figures. */
  narrow?: "stack" | "keep";
  /** Keeps the head in sight while a long list scrolls. */
  stickyHead?: boolean;
};

/** Rows and columns, as in a ledger: hairlines, no boxes. Never wider than the page. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = "stack", stickyHead } = props;
  const header = columns.find((column) => column.rowHeader) ?? columns[0];
  return (
    <div className="@container">
      <table className="data-table w-full border-collapse text-body" data-narrow={narrow}>
        <caption className={captionHidden ? "sr-only" : "pb-2 text-left font-semibold"}>{caption}</caption>
        <DataTableHead columns={columns} sticky={stickyHead} />
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line hover:bg-wash">
              {columns.map((column) => (
                <DataCell key={column.id} column={column} heads={column === header}>
                  {column.cell(row)}
                </DataCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps<Row> = { column: Column<Row>; heads: boolean; children: ReactNode };

function DataCell<Row>({ column, heads, children }: CellProps<Row>) {
  const className = `align-top ${column.numeric ? "text-right" : "text-left"}`;
  if (heads) {
    return (
      <th
        scope="row"
        className={`${className} font-normal`}
        data-label={column.label}
        data-numeric={column.numeric}
      >
        {children}
      </th>
    );
  }
  return (
    <td className={className} data-label={column.label} data-numeric={column.numeric}>
      {children}
    </td>
  );
}
