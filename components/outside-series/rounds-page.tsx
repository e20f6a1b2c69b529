import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { listInvitationRounds, listRenamedRounds, listRoundsFiles } from "@/lib/outside-series/queries";
import { FilesTable } from "./files-table";
import { KeeperLink } from "./keeper-link";
import { OutsideBreadcrumb } from "./outside-breadcrumb";
import { RenamedRounds } from "./renamed-rounds";
import { roundsInWords } from "./rounds-in-words";
import { RoundsOfYear } from "./rounds-of-year";
import { RoundsStoredNotice } from "./rounds-stored-notice";
import { YearlyInvitations } from "./yearly-invitations";

type Props = { actor: Actor; year?: string; uploadedId?: string };

/** Every invitation round, the sums of the years, other names, and the files they come from. */
export async function RoundsPage({ actor, year, uploadedId }: Props) {
  const t = translatorFor(actor.language);
  const [rounds, renamed, files] = await Promise.all([
    listInvitationRounds(actor),
    listRenamedRounds(actor),
    listRoundsFiles(actor),
  ]);
  const latest = rounds.at(-1);
  const uploadPath = "/outside-series/invitation-rounds/upload";
  return (
    <>
      <PageHeader
        breadcrumb={<OutsideBreadcrumb t={t} />}
        title={t("outside-series.rounds.title")}
        subtitle={roundsInWords(t, rounds)}
        action={<KeeperLink actor={actor} href={uploadPath} label={t("outside-series.rounds.upload")} />}
      />
      {uploadedId && <RoundsStoredNotice actor={actor} fileId={uploadedId} />}
      {latest && (
        <div className="space-y-10">
          <YearlyInvitations t={t} rounds={rounds} />
          <RoundsOfYear t={t} rounds={rounds} year={year ?? latest.heldOn.slice(0, 4)} />
          <RenamedRounds t={t} rounds={renamed} />
          <FilesTable t={t} actor={actor} files={files} />
        </div>
      )}
    </>
  );
}
