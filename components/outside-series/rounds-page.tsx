import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";
import {
  findUploaders,
  listInvitationRounds,
  listRenamedRounds,
  listRoundsFiles,
} from "@/lib/outside-series/queries";
import { FilesTable } from "./files-table";
import { OutsideBreadcrumb } from "./outside-breadcrumb";
import { RenamedRounds } from "./renamed-rounds";
import { RoundsOfYear } from "./rounds-of-year";
import { roundsInWords } from "./rounds-section";
import { RoundsStoredNotice } from "./rounds-stored-notice";
import { YearlyInvitations } from "./yearly-invitations";

/** Every invitation round, the sums of the years, other names, and the files they come from. */
export async function RoundsPage({
  actor,
  year,
  uploadedId,
}: {
  actor: Actor;
  year?: string;
  uploadedId?: string;
}) {
  const t = translatorFor(actor.language);
  const [rounds, renamed, files] = await Promise.all([
    listInvitationRounds(actor),
    listRenamedRounds(actor),
    listRoundsFiles(actor),
  ]);
  const uploaders = await findUploaders(actor, files);
  const latest = rounds.at(-1);
  const upload = (
    <LinkButton href="/outside-series/invitation-rounds/upload" kind="primary">
      {t("outside-series.rounds.upload")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        breadcrumb={<OutsideBreadcrumb t={t} />}
        title={t("outside-series.rounds.title")}
        subtitle={latest ? roundsInWords(t, rounds, latest) : t("outside-series.rounds.none")}
        action={mayKeepOutsideSeries(actor) ? upload : undefined}
      />
      {uploadedId && <RoundsStoredNotice actor={actor} fileId={uploadedId} />}
      {latest && (
        <div className="space-y-10">
          <YearlyInvitations t={t} rounds={rounds} />
          <RoundsOfYear t={t} rounds={rounds} year={year ?? latest.heldOn.slice(0, 4)} />
          <RenamedRounds t={t} rounds={renamed} />
          <FilesTable t={t} files={files} uploaders={uploaders} />
        </div>
      )}
    </>
  );
}
