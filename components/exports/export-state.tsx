import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { cancelExportAction } from "@/lib/exports/actions";
import type { getExport } from "@/lib/exports/queries";
import type { Translator } from "@/lib/i18n/translator";
import { KeepLooking } from "./keep-looking";

type Props = { t: Translator; one: Awaited<ReturnType<typeof getExport>> };

/** How far an export is, and what its author can do now. */
export function ExportState({ t, one }: Props) {
  if (one.state === "running") return <Running t={t} one={one} />;
  if (one.state !== "done")
    return (
      <Notice kind="caution" live>
        {t.find(`exports.endings.${one.ending}`) ?? t(`exports.states.${one.state}`)}
      </Notice>
    );
  const words = one.isKept ? "ready" : one.isOwn ? "gone" : "otherAuthor";
  return (
    <div className="space-y-stack">
      <Notice kind={one.isKept ? "success" : "info"} live>
        {t(`exports.page.${words}`)}
      </Notice>
      {one.isOwn && (
        <form action={`/exports/${one.id}/file`} method="post" className="flex flex-wrap gap-2">
          {one.isKept && <Button kind="primary">{t("exports.page.fetch")}</Button>}
          <Button name="part" value="notes">
            {t("exports.page.fetchNotes")}
          </Button>
        </form>
      )}
    </div>
  );
}

function Running({ t, one }: Props) {
  const rows = t("exports.rowsOf", { n: one.rowsWritten, total: one.rowsTotal });
  return (
    <div className="space-y-stack">
      <p data-figures="">{t("exports.page.running", { rows })}</p>
      <progress
        aria-label={t("exports.page.progress")}
        max={one.rowsTotal}
        value={one.rowsWritten}
        className="h-2 w-full appearance-none overflow-clip rounded-control border-0 bg-line [&::-moz-progress-bar]:bg-pine [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-pine"
      />
      <KeepLooking />
      {/* Without scripts the page looks again by itself, and by the link. */}
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/exports/${one.id}`}>{t("exports.page.reload")}</LinkButton>
        {one.isOwn && (
          <form action={cancelExportAction}>
            <input type="hidden" name="exportId" value={one.id} />
            <Button>{t("exports.page.cancel")}</Button>
          </form>
        )}
      </div>
    </div>
  );
}
