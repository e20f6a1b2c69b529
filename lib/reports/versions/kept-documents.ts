import { volumeFormat } from "@/lib/dashboard/volume-chart";
import type { Language } from "@/lib/i18n/translator";
import type { ReportDocument } from "../report-document";

export type ReportDocuments = Record<Language, ReportDocument>;

/** Reports in words as they are kept. */
export function documentsText(documents: ReportDocuments): string {
  return JSON.stringify(documents);
}

/** A report as it was kept, in both languages. */
export function keptDocuments(text: string): ReportDocuments {
  return { en: keptDocument(text, "en"), fr: keptDocument(text, "fr") };
}

/** A report as it was kept. Only how numbers are written on its drawing is not kept: that is no data. */
export function keptDocument(text: string, language: Language): ReportDocument {
  const documents: ReportDocuments = JSON.parse(text);
  const { sections, ...rest } = documents[language];
  const format = volumeFormat(language);
  const drawn = sections.map((section) => ({
    ...section,
    chart: section.chart && { ...section.chart, format },
  }));
  return { ...rest, sections: drawn };
}
