import { Notice } from "@/components/ui/notice";
import { hide } from "@/lib/auth/refusal";
import type { Translator } from "@/lib/i18n/translator";
import type { FullInquiry, OutlineInquiry } from "@/lib/inquiries/inquiry-row";

type Props = { t: Translator; inquiry: FullInquiry | OutlineInquiry; done?: string; logged?: string };

/** After the database has committed: what has just been done; and what this contact counts as, where it is no inquiry. */
export function InquiryPageNotice({ t, inquiry, done, logged }: Props) {
  return (
    <div className="mb-6 space-y-3 empty:hidden">
      {done && (
        <Notice kind="success" live>
          {doneText(t, done)}
        </Notice>
      )}
      {logged && <LoggedNotice t={t} inquiry={inquiry} />}
      {inquiry.view === "full" && <CountNotice t={t} inquiry={inquiry} />}
    </div>
  );
}

function doneText(t: Translator, done: string): string {
  if (done === "edit") return t("inquiries.edit.done");
  if (done === "finish") return t("inquiries.followUps.done");
  return (/^[a-zA-Z]+$/.test(done) ? t.find(`inquiries.steps.${done}.done`) : null) ?? hide();
}

function LoggedNotice({ t, inquiry }: Pick<Props, "t" | "inquiry">) {
  return (
    <Notice kind="success" live>
      {t("inquiries.log.logged", { number: inquiry.number })}{" "}
      <a href="/inquiries/new">{t("inquiries.page.logAnother")}</a>
    </Notice>
  );
}

function CountNotice({ t, inquiry }: { t: Translator; inquiry: FullInquiry }) {
  const { classification, repeatOf } = inquiry;
  if (classification === "inquiry") return null;
  if (classification !== "repeat" || !repeatOf) {
    const kind = t(`inquiries.classification.${classification}`);
    return <Notice kind="caution">{t("inquiries.page.notCounted", { kind })}</Notice>;
  }
  return (
    <Notice kind="caution">
      {t("inquiries.page.repeatOf")}{" "}
      <a href={`/inquiries/${repeatOf.id}`}>{t("inquiries.page.number", { number: repeatOf.number })}</a>
    </Notice>
  );
}
