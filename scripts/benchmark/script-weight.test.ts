import { expect, it } from "vitest";
import { scriptsOf } from "./script-weight";

it("finds the scripts of a page once each, and leaves out those for old browsers", () => {
  const html = `<link rel="preload" as="script" href="/_next/static/chunks/a.js?x=1"/>
    <script src="/_next/static/chunks/a.js" async=""></script>
    <script src="/_next/static/chunks/old.js" noModule=""></script>
    <script>self.__next_f.push([1,"5:I[1,[\\"static/chunks/b.js\\"],\\"Form\\"]"])</script>`;
  expect(scriptsOf(html)).toEqual(["/_next/static/chunks/a.js", "/_next/static/chunks/b.js"]);
});
