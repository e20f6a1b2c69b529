import { validate } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { residenceName } from "@/lib/dashboard/residence-name";
import { type Database, database } from "@/lib/database/client";
import { getFirmNow } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { getFirstDay } from "@/lib/inquiry-counts/queries";
import { mayReadStaffLoad } from "@/lib/reports/permissions";
import { getSpanReport } from "@/lib/reports/queries";
import type { ReportParts } from "@/lib/reports/report-document";
import type { ReportSpan } from "@/lib/reports/report-span";
import { type OwnReport, type SectionKey, sectionKeys } from "./own-report";
import { mayMakeOwnReports, mayReadOwnReport } from "./permissions";
import { lastWholeSpan, spanAsked, spansOffered } from "./spans-offered";

const columns = {
  madeBy: { select: { id: true, name: true } },
  office: { select: { name: true } },
  lawyer: { select: { name: true } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** Every report of one's own that this person reads, by name. */
export async function listOwnReports(actor: Actor): Promise<OwnReport[]> {
  requireRight(mayMakeOwnReports(actor));
  const rows = await database().ownReport.findMany({
    include: columns,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(reportOf).filter((report) => mayReadOwnReport(actor, report));
}

/** A saved report; what one may not read does not exist. */
export async function getOwnReport(actor: Actor, id: string): Promise<OwnReport> {
  requireRight(mayMakeOwnReports(actor));
  return (await findOwnReportIn(database(), actor, id)) ?? hide();
}

/** The same within a transaction; null where there is none for this person. */
export async function findOwnReportIn(db: Database, actor: Actor, id: string): Promise<OwnReport | null> {
  const row = await findRow(db, id);
  const report = row && reportOf(row);
  return report && mayReadOwnReport(actor, report) ? report : null;
}

/** A saved report with its figures for one of its spans, by the rights of whoever reads it. */
export async function getOwnReportFigures(
  actor: Actor,
  id: string,
  period: string,
): Promise<{ report: OwnReport; spans: ReportSpan[]; parts: ReportParts }> {
  requireRight(mayMakeOwnReports(actor));
  const row = (await findRow(database(), id)) ?? hide();
  const report = reportOf(row);
  if (!mayReadOwnReport(actor, report)) hide();
  const [{ today }, firstDay] = await Promise.all([getFirmNow(), getFirstDay(actor)]);
  const spans = spansOffered(report.unit, firstDay, today);
  const span = spanAsked(spans, period, lastWholeSpan(report.unit, today)) ?? hide();
  const parts = await getSpanReport(actor, span, {
    filter: report.filter,
    withEffects: report.sections.includes("events"),
  });
  const own = { name: report.name, sections: report.sections, filter: filterWords(actor, row) };
  return { report, spans, parts: { ...parts, own } };
}

/** Whose inquiries alone a person may ask for: a partner anybody's, a lawyer their own. */
export async function listLawyersToAskFor(actor: Actor): Promise<{ id: string; name: string }[]> {
  requireRight(mayMakeOwnReports(actor));
  if (!mayReadStaffLoad(actor)) return [{ id: actor.staffId, name: actor.name }];
  const lawyers = { role: { in: ["lawyer", "partner"] as ("lawyer" | "partner")[] } };
  return database().staff.findMany({
    where: lawyers,
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

function findRow(db: Database, id: string) {
  return validate(id) ? db.ownReport.findUnique({ where: { id }, include: columns }) : Promise.resolve(null);
}

function reportOf(row: Row): OwnReport {
  const { id, version, name, unit, readers, madeBy } = row;
  const sections = row.sections.filter((key): key is SectionKey => sectionKeys.some((one) => one === key));
  const filter = {
    office: row.officeId,
    lawyer: row.lawyerId,
    channel: row.channel,
    residence: row.residence,
  };
  return { id, version, name, unit, readers, madeBy, sections, filter };
}

function filterWords(actor: Actor, { office, lawyer, channel, residence }: Row): string[] {
  const t = translatorFor(actor.language);
  const part = (name: "office" | "lawyer" | "channel" | "residence", value: string | null | undefined) =>
    value ? [t("own-reports.part", { name: t(`own-reports.fields.${name}`), value })] : [];
  return [
    ...part("office", office?.name),
    ...part("lawyer", lawyer?.name),
    ...part("channel", channel && t(`inquiries.channel.${channel}`)),
    ...part("residence", residence && residenceName(t, residence)),
  ];
}
