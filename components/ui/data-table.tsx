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
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <DataCell
                  key={column.id}
                  column={column}
                  heads={column === header}
                  labelled={narrow === "stack"}
                >
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

type CellProps<Row> = { column: Column<Row>; heads: boolean; labelled: boolean; children: ReactNode };

/** Without classes of its own: a table of a thousand cells says each of them a thousand times. */
function DataCell<Row>({ column, heads, labelled, children }: CellProps<Row>) {
  if (heads) return <th scope="row">{children}</th>;
  return (
    <td className={column.numeric ? "figure" : undefined} data-label={labelled ? column.label : undefined}>
      {children}
    </td>
  );
}
