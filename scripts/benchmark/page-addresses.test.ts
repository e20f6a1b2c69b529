import { expect, it } from "vitest";
import { fillAddress, linksIn } from "./page-addresses";

const patterns = [
  "/inquiries",
  "/inquiries/new",
  "/inquiries/[id]",
  "/inquiries/[id]/edit",
  "/reports/[month]",
];
const links = ["/inquiries/new", "/inquiries/7", "/today"];

it("fills the address of a page from the links seen", () => {
  expect(fillAddress("/inquiries/[id]", patterns, links)).toBe("/inquiries/7");
  expect(fillAddress("/inquiries/[id]/edit", patterns, links)).toBe("/inquiries/7/edit");
  expect(fillAddress("/inquiries/new", patterns, links)).toBe("/inquiries/new");
});

it("says that no link led there", () => {
  expect(fillAddress("/reports/[month]", patterns, links)).toBeNull();
});

it("reads the links of a page without their questions", () => {
  expect(
    linksIn('<a class="x" href="/inquiries/7?from=today#note">7</a><a href="https://example.com/">'),
  ).toEqual(["/inquiries/7"]);
});
