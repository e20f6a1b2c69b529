import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { languages, translatorFor } from "@/lib/i18n/translator";
import { ExportFormFields } from "./export-form-fields";

it.each(languages)("tells in %s how Excel takes its files, at the choice of the format", (language) => {
  // Only the role is asked for here.
  const actor = { role: "partner" } as Actor;
  const form = { draftId: "", values: {}, problems: [], savedAt: null };
  const props = { t: translatorFor(language), actor, form };
  const markup = renderToStaticMarkup(createElement(ExportFormFields, props));
  const hint = /id="format-hint"[^>]*>([^<]*)</.exec(markup)?.[1] ?? "";
  for (const word of ["XLSX", "Excel", "UTF-8", "RFC 4180"]) expect(hint).toContain(word);
});
