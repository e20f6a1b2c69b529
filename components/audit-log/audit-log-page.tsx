import { DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type AuditRow, checkAuditLog, listAuditEntries } from "@/lib/audit-log/queries";
import type { Actor } from "@/lib/auth/actor";
import { hide } from "@/lib/auth/refusal";
import { getFirm } from "@/lib/firm/queries";
import { addressValues } from "@/lib/forms/address-values";
import { firstValue } from "@/lib/forms/form-values";
import { formatInstant } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };

/** Who did what, and whether the chain of entries is whole. */
export async function AuditLogPage({ actor, address }: Props) {
  const t = translatorFor(actor.language);
  const values = addressValues(address);
  const [{ entries, next }, firm] = await Promise.all([
    listAuditEntries(actor, positionOf(firstValue(values, "before"))),
    getFirm(),
  ]);
  const check = <LinkButton href="/audit-log?check=1">{t("audit-log.check")}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t("audit-log.title")}
        subtitle={t("audit-log.subtitle", { zone: firm.timeZone })}
        action={check}
      />
      {firstValue(values, "check") === "1" && <Verdict actor={actor} t={t} />}
      <AuditTable t={t} entries={entries} timeZone={firm.timeZone} />
      {next !== null && (
        <p className="mt-4">
          <a href={`/audit-log?before=${next}`}>{t("audit-log.older")}</a>
        </p>
      )}
    </>
  );
}

function positionOf(text: string): number | null {
  if (text === "") return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : hide();
}

async function Verdict({ actor, t }: { actor: Actor; t: Translator }) {
  const { entries, firstBroken } = await checkAuditLog(actor);
  return (
    <div className="mb-6">
      <Notice kind={firstBroken === null ? "success" : "caution"} live>
        {firstBroken === null
          ? t("audit-log.whole", { n: entries })
          : t("audit-log.broken", { position: firstBroken })}
      </Notice>
    </div>
  );
}

function AuditTable({ t, entries, timeZone }: { t: Translator; entries: AuditRow[]; timeZone: string }) {
  return (
    <DataTable
      caption={t("audit-log.title")}
      captionHidden
      rows={entries}
      rowKey={(row) => String(row.position)}
      columns={[
        { id: "at", label: t("audit-log.at"), cell: (row) => formatInstant(t.language, row.at, timeZone) },
        { id: "who", label: t("audit-log.who"), cell: (row) => row.staffName ?? t("audit-log.system") },
        {
          id: "action",
          label: t("audit-log.action"),
          cell: (row) => t.find(`audit-log.actions.${row.action.replace(".", "-")}`) ?? row.action,
        },
        { id: "detail", label: t("audit-log.detail"), cell: (row) => <Detail row={row} /> },
        { id: "position", label: t("audit-log.position"), numeric: true, cell: (row) => row.position },
      ]}
    />
  );
}

function Detail({ row }: { row: AuditRow }) {
  const facts = Object.entries(row.detail).map(([name, value]) => `${name} ${String(value)}`);
  return (
    <span className="break-all text-small text-soft">
      {[row.objectType, row.objectId, ...facts].join(" · ")}
    </span>
  );
}
