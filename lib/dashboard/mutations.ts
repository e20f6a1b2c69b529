import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { listed } from "@/lib/i18n/listed";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { figureFile } from "./figure-file";
import { mayDownloadFigures } from "./permissions";
import { getDashboard } from "./queries";
import { residenceName } from "./residence-name";
import type { FigureFileQuestion } from "./schema";

/** The file of one figure of the dashboard; that it was taken away stands in the audit log. */
export async function downloadFigure(actor: Actor, question: FigureFileQuestion) {
  requireRight(mayDownloadFigures(actor));
  const t = translatorFor(actor.language);
  const { today, time } = await getFirmNow();
  const [dashboard, facts] = await Promise.all([
    getDashboard(actor, question, today),
    readFacts(actor, t, question),
  ]);
  const madeAt = `${formatDate(actor.language, today)}, ${time}`;
  const file = figureFile(t, question.figure, dashboard, { ...facts, author: actor.name, madeAt });
  const { office, residence } = question;
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "figure.download",
      objectType: "figure",
      objectId: question.figure,
      detail: { ...dashboard.spans.period, office, residence, rows: file.rows },
    }),
  );
  return file;
}

async function readFacts(actor: Actor, t: Translator, { office, residence }: FigureFileQuestion) {
  const [firm, offices, choices, events] = await Promise.all([
    getFirm(),
    listOffices(),
    listInquiryChoices(),
    listPoliticalEvents(actor),
  ]);
  const officeName = offices.find(({ id }) => id === office)?.name;
  return {
    firm: firm.name,
    zone: firm.timeZone,
    filters: filtersText(t, officeName, residence),
    events,
    sourceName: (id: string) => sourceLabel(t, choices.referralSources, id),
  };
}

function filtersText(t: Translator, office: string | undefined, residence: string | null): string {
  const offices = office ?? t("dashboard.allOffices");
  return residence
    ? listed(t, [offices, t("dashboard.livingIn", { place: residenceName(t, residence) })])
    : offices;
}

type Labelled = { id: string; labelEn: string; labelFr: string };

function sourceLabel(t: Translator, sources: readonly Labelled[], id: string): string {
  const source = sources.find((one) => one.id === id);
  if (!source) return id;
  return t.language === "fr" ? source.labelFr : source.labelEn;
}
