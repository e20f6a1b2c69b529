import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { mayHaveSchedules } from "@/lib/schedules/permissions";
import { countTroubledSchedules } from "@/lib/schedules/queries";

/** Tells partners of reports that did not reach everyone. */
export async function TroubleNotice({ actor }: { actor: Actor }) {
  if (!mayHaveSchedules(actor)) return null;
  const n = await countTroubledSchedules(actor);
  if (n === 0) return null;
  const t = translatorFor(actor.language);
  return (
    <div className="mb-6">
      <Notice kind="caution">
        {t("schedules.trouble", { n })}{" "}
        <Link href="/schedules" prefetch={false}>
          {t("schedules.troubleLink")}
        </Link>
      </Notice>
    </div>
  );
}
