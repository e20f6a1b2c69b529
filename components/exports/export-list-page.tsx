import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import type { Actor } from "@/lib/auth/actor";
import { mayReadRegister } from "@/lib/exports/permissions";
import { listExports } from "@/lib/exports/queries";
import { getFirm } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { ExportTable } from "./export-table";

type Props = { actor: Actor; after: string | null };

/** The register of exports. */
export async function ExportListPage({ actor, after }: Props) {
  const t = translatorFor(actor.language);
  const [{ rows, next }, { timeZone: zone }] = await Promise.all([listExports(actor, after), getFirm()]);
  const own = mayReadRegister(actor) ? "no" : "yes";
  return (
    <>
      <PageHeader
        title={t("exports.title")}
        subtitle={t("exports.subtitle", { zone: t("common.zone", { zone }) })}
        action={
          <LinkButton href="/exports/new" kind="primary" shortcut="n">
            {t("exports.new")}
          </LinkButton>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title={t("exports.none.title")}
          action={<LinkButton href="/inquiries">{t("exports.toList")}</LinkButton>}
        >
          {t("exports.none.text")}
        </EmptyState>
      ) : (
        <ExportTable t={t} rows={rows} zone={zone} caption={t("exports.caption", { own })} />
      )}
      <Paging
        label={t("exports.paging")}
        previous={after ? { href: "/exports", label: t("exports.newest") } : undefined}
        next={next ? { href: `/exports?after=${next}`, label: t("exports.older") } : undefined}
      />
    </>
  );
}
