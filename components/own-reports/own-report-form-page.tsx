import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { listOffices } from "@/lib/firm/queries";
import { openForm } from "@/lib/forms/drafts";
import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { translatorFor } from "@/lib/i18n/translator";
import { addOwnReportAction, editOwnReportAction } from "@/lib/own-reports/actions";
import type { OwnReport } from "@/lib/own-reports/own-report";
import { ownReportFormName } from "@/lib/own-reports/own-report-form-name";
import { mayChangeOwnReport, mayMakeOwnReports } from "@/lib/own-reports/permissions";
import { getOwnReport, listLawyersToAskFor } from "@/lib/own-reports/queries";
import { placesOf } from "@/lib/own-reports/section-places";
import { mayReadStaffLoad } from "@/lib/reports/permissions";
import { countSchedulesOf } from "@/lib/schedules/queries";
import { OwnReportConflict } from "./own-report-conflict";
import { OwnReportForm } from "./own-report-form";
import { OwnReportsBreadcrumb } from "./own-reports-breadcrumb";
import { RemoveOwnReport } from "./remove-own-report";

/** Where a report of one's own is put together. */
export async function AddOwnReportPage({ actor, draft }: { actor: Actor; draft?: string }) {
  requireRight(mayMakeOwnReports(actor));
  const t = translatorFor(actor.language);
  const first = { unit: ["quarter"], readers: ["nobody"], ...placesOf(["volume", "months", "offices"]) };
  const [form, lists] = await Promise.all([
    openForm(actor, ownReportFormName(), draft, first),
    listsFor(actor),
  ]);
  return (
    <>
      <PageHeader
        breadcrumb={
          <OwnReportsBreadcrumb t={t} steps={[{ href: "/own-reports", label: t("own-reports.title") }]} />
        }
        title={t("own-reports.add")}
        subtitle={t("own-reports.addHint")}
      />
      <OwnReportForm t={t} form={form} action={addOwnReportAction} lists={lists} />
    </>
  );
}

/** Where a saved report is changed or removed; after a conflict it shows what was saved meanwhile. */
export async function EditOwnReportPage({ actor, id, draft }: { actor: Actor; id: string; draft?: string }) {
  const t = translatorFor(actor.language);
  const report = await getOwnReport(actor, id);
  requireRight(mayChangeOwnReport(actor, report));
  const [form, lists, schedules] = await Promise.all([
    openForm(actor, ownReportFormName(id), draft, { ...valuesOf(report), version: [String(report.version)] }),
    listsFor(actor),
    countSchedulesOf(actor, id),
  ]);
  const hasConflict = form.problems.some(({ code }) => code === "conflict");
  // Whoever saves after having seen both does so knowingly: from here on the newer version counts as read.
  const version = hasConflict ? String(report.version) : firstValue(form.values, "version");
  return (
    <>
      <PageHeader
        breadcrumb={
          <OwnReportsBreadcrumb
            t={t}
            steps={[
              { href: "/own-reports", label: t("own-reports.title") },
              { href: `/own-reports/${id}`, label: report.name },
            ]}
          />
        }
        title={t("own-reports.editTitle", { name: report.name })}
      />
      {hasConflict && <OwnReportConflict t={t} theirs={report} lists={lists} />}
      <OwnReportForm t={t} form={form} action={editOwnReportAction} lists={lists} saved={{ id, version }} />
      <RemoveOwnReport t={t} id={id} version={String(report.version)} schedules={schedules} />
    </>
  );
}

async function listsFor(actor: Actor) {
  const [offices, lawyers] = await Promise.all([listOffices(), listLawyersToAskFor(actor)]);
  return { offices, lawyers, withStaff: mayReadStaffLoad(actor) };
}

function valuesOf({ name, unit, sections, filter, readers }: OwnReport): FormValues {
  const parts = Object.entries(filter).map(([part, value]) => [part, [value ?? ""]]);
  return {
    name: [name],
    unit: [unit],
    readers: [readers],
    ...Object.fromEntries(parts),
    ...placesOf(sections),
  };
}
