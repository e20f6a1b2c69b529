import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/auth/actor";
import { formatDate } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";
import { findUploadSummary } from "@/lib/outside-series/queries";

/** What the file that was just read did, as the audit log has it. */
export async function RoundsStoredNotice({ actor, fileId }: { actor: Actor; fileId: string }) {
  const t = translatorFor(actor.language);
  const summary = mayKeepOutsideSeries(actor) ? await findUploadSummary(actor, fileId) : null;
  if (!summary) return null;
  const { rounds, asOf, added, renamed, changed, otherNames } = summary;
  const day = formatDate(t.language, asOf);
  return (
    <div className="mb-6">
      <Notice kind="success" live>
        {t("outside-series.rounds.stored", { n: rounds, day, added, renamed, changed })}{" "}
        {otherNames > 0 && t("outside-series.rounds.kept", { n: otherNames })}
      </Notice>
    </div>
  );
}
