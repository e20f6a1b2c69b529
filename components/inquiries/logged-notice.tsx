import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { getInquiry } from "@/lib/inquiries/queries";

/** After the database has committed, and never before: that the inquiry is logged, and what it counts as. */
export async function LoggedNotice({ actor, id }: { actor: Actor; id: string }) {
  const t = translatorFor(actor.language);
  const inquiry = await getInquiry(actor, id);
  const { number } = inquiry;
  const classification = inquiry.view === "full" ? inquiry.classification : "inquiry";
  const key =
    classification === "inquiry" ? "logged" : classification === "repeat" ? "loggedRepeat" : "loggedOther";
  return (
    <div className="mb-4">
      <Notice kind="success" live>
        {t(`inquiries.log.${key}`, { number })} <a href={`/inquiries/${id}`}>{t("inquiries.log.open")}</a>
      </Notice>
    </div>
  );
}
