import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarList } from "./bar-list";
import { type Column, DataTable } from "./data-table";

type Row = { name: string; count: number };
const columns: Column<Row>[] = [
  { id: "name", label: "Connection", cell: ({ name }) => name, sort: { href: "?sort=name" } },
  {
    id: "count",
    label: "Inquiries",
    cell: ({ count }) => count,
    numeric: true,
    sort: { href: "?sort=count", direction: "descending" },
  },
];
const rows = [
  { name: "Parent", count: 64 },
  { name: "None", count: 341 },
];
const table = (narrow: "stack" | "keep") =>
  renderToStaticMarkup(
    createElement(DataTable<Row>, { caption: "Callers", columns, rows, rowKey: ({ name }) => name, narrow }),
  );

describe("a table", () => {
  it("has a name, and heads for its columns and its rows", () => {
    expect(table("stack")).toMatch(/<caption[^>]*>Callers<\/caption>/);
    expect(table("stack").match(/scope="col"/g)).toHaveLength(2);
    expect(table("stack")).toContain('<th scope="row">Parent</th>');
  });

  it("says by which column it is sorted, and sorts by links", () => {
    expect(table("stack").match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(table("stack")).toContain('href="?sort=name"');
  });

  it("names each figure of a card on a narrow screen, where the heads are out of sight", () => {
    expect(table("stack")).toContain('data-label="Inquiries">64</td>');
    expect(table("keep")).not.toContain("data-label");
  });
});

describe("a list of bars", () => {
  const columnsOfBars = { label: "Motivation", count: "Inquiries", share: "Share" };
  const bars = [
    { label: "Politics", count: "164", share: "40 %", length: 1 },
    { label: "Gun violence", share: "fewer than 10" },
  ];
  const markup = renderToStaticMarkup(
    createElement(BarList, { caption: "Politics leads", columns: columnsOfBars, bars }),
  );

  it("draws no bar where the figure is withheld, so that its length gives nothing away", () => {
    expect(markup.match(/<svg/g)).toHaveLength(1);
    expect(markup).toContain('colSpan="2" class="py-row text-right">fewer than 10');
  });

  it("has no style attribute, which the page's policy would refuse", () => {
    expect(markup).not.toContain("style=");
  });
});
