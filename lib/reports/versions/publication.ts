import { createHash } from "node:crypto";
import type { FirmMark } from "@/lib/firm/read-mark";
import { type Language, languages, type Translator, translatorFor } from "@/lib/i18n/translator";
import { type ReportDocument, type ReportParts, reportDocument } from "../report-document";
import { type ReportFile, reportFile } from "../report-file";
import { type NotesPlace, notesPlaces, type ReportFormat, reportFormats } from "../report-format";
import { withoutStaffLoad } from "../without-staff-load";
import { canonicalJson } from "./canonical-json";
import { differingFrom, type PublishedDocument, withChanges } from "./changed-section";
import type { ReportDocuments } from "./kept-documents";
import { toldCounts } from "./told-counts";

/** A file of a publication with its SHA-256. */
export type PublishedFile = ReportFile & {
  language: Language;
  format: ReportFormat;
  notes: NotesPlace;
  digest: Uint8Array<ArrayBuffer>;
};

/** What is frozen: the figures in one exact text with its SHA-256, and the report in words. */
export type Publication = { figures: string; hash: Uint8Array<ArrayBuffer>; documents: ReportDocuments };

/** The version before it for the same readers, in words of each language. */
export type PublishedBefore = { version: number; documents: ReportDocuments };

/** When it is published, by the firm's clock, in words of each language; and after which version, if there is one. */
export type PublishedAs = {
  version: number;
  reason: string;
  at: Record<Language, string>;
  before: PublishedBefore | null;
};

/**
 * Freezes a report. It is for all its readers: what each person of the staff took is not in it. A later version says what
 * has changed since the one before. The hash is that of its figures alone: what has changed follows from those of both.
 */
export function freezeReport(live: ReportParts, { version, reason, at, before }: PublishedAs): Publication {
  const parts = withoutStaffLoad(live);
  const figures = canonicalJson(figuresOf(parts));
  const hash = sha256(new TextEncoder().encode(figures));
  const status = { kind: "published" as const, version, reason, hash: hexOf(hash) };
  const inWords = (language: Language): ReportDocument => {
    const made = { ...parts.made, at: at[language] };
    const earlier = before && { version: before.version, document: before.documents[language] };
    return publishedDocument(translatorFor(language), { ...parts, made, status }, earlier);
  };
  return { figures, hash, documents: { en: inWords("en"), fr: inWords("fr") } };
}

type Published = ReportParts & { status: { kind: "published" } };

function publishedDocument(
  t: Translator,
  parts: Published,
  before: PublishedDocument | null,
): ReportDocument {
  const document = reportDocument(t, parts);
  if (!before) return document;
  if (document.audience !== "press") return withChanges(t, document, before);
  const status = { ...parts.status, differing: differingFrom(before, document) };
  return reportDocument(t, { ...parts, status });
}

/** All that is told, without a word of either language but names; who made it and when is kept beside it. */
function figuresOf({ report, outside, firm, names }: ReportParts) {
  return {
    report,
    outside,
    firm,
    names: {
      offices: names.offices.map(({ id, name }) => ({ id, name })),
      sources: names.sources.map(({ id, labelEn, labelFr }) => ({ id, labelEn, labelFr })),
    },
    told: toldCounts(report),
    vintages: {
      rounds: outside.rounds.asOf,
      series: outside.series.map(({ key, titleEn, titleFr, asOf }) => ({ key, titleEn, titleFr, asOf })),
    },
  };
}

/** Every file of a publication, in both languages; without PDF on a system that cannot make one. */
export async function publishedFiles(
  documents: ReportDocuments,
  canPrint: boolean,
  mark: FirmMark | null = null,
): Promise<PublishedFile[]> {
  const formats = reportFormats.filter((format) => canPrint || format !== "pdf");
  const wanted = languages.flatMap((language) =>
    formats.flatMap((format) =>
      notesPlaces
        .filter((notes) => notes === "rows" || format === "csv")
        .map((notes) => ({ language, format, notes })),
    ),
  );
  return Promise.all(
    wanted.map(async (one) => {
      const file = await reportFile(documents[one.language], one.format, one.notes, mark);
      return { ...file, ...one, digest: sha256(file.bytes) };
    }),
  );
}

function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

/** A digest as it is read. */
export function hexOf(digest: Uint8Array): string {
  return Buffer.from(digest).toString("hex");
}
