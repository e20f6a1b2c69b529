import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { languages, translatorFor } from "@/lib/i18n/translator";
import { documentForTest } from "@/lib/reports/report-for-test";
import { ReportNotes } from "./report-notes";

it.each(languages)("tells in %s how Excel takes its files, where there are files", (language) => {
  const props = { t: translatorFor(language), report: documentForTest(language) };
  const markup = (file?: () => string) =>
    renderToStaticMarkup(createElement(ReportNotes, { ...props, file }));
  for (const word of ["XLSX", "Excel", "UTF-8", "RFC 4180"]) {
    expect(markup(() => "/")).toContain(word);
    expect(markup()).not.toContain(word);
  }
});
