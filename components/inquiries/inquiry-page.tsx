import { KeyHint } from "@/components/ui/key-hint";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import type { FullInquiry, OutlineInquiry } from "@/lib/inquiries/inquiry-row";
import { inquiryTimeline } from "@/lib/inquiries/inquiry-timeline";
import { mayTakeOnClients } from "@/lib/inquiries/permissions";
import { getInquiry, listInquiryChanges } from "@/lib/inquiries/queries";
import { listCaseStaff, listLawyers, listStaffNames } from "@/lib/staff/queries";
import { listProgrammes } from "@/lib/stage-steps/queries";
import { InquiryPageFacts } from "./inquiry-page-facts";
import { InquiryPageNote } from "./inquiry-page-note";
import { InquiryPageNotice } from "./inquiry-page-notice";
import { InquiryPageOutline } from "./inquiry-page-outline";
import { InquiryPageSubtitle, InquiryPageTitle } from "./inquiry-page-title";
import { OpenFollowUps } from "./open-follow-ups";
import { openStepForms } from "./stage-step-forms";
import { StageSteps } from "./stage-steps";
import { InquiryTimeline } from "./timeline";

type Address = { draft?: string; done?: string; logged?: string };
type Props = { actor: Actor; id: string; address: Address };

/** One inquiry: what was said, what has happened, and what comes next. */
export async function InquiryPage({ actor, id, address }: Props) {
  const t = translatorFor(actor.language);
  const inquiry = await getInquiry(actor, id);
  return (
    <>
      <InquiryPageHeader t={t} inquiry={inquiry} />
      <InquiryPageNotice t={t} inquiry={inquiry} done={address.done} logged={address.logged} />
      {inquiry.view === "full" ? (
        <WholeInquiry actor={actor} t={t} inquiry={inquiry} draft={address.draft} />
      ) : (
        <InquiryPageOutline t={t} inquiry={inquiry} />
      )}
    </>
  );
}

function InquiryPageHeader({ t, inquiry }: { t: Translator; inquiry: FullInquiry | OutlineInquiry }) {
  if (inquiry.view === "outline") return <PageHeader title={<InquiryPageTitle t={t} inquiry={inquiry} />} />;
  return (
    <PageHeader
      title={<InquiryPageTitle t={t} inquiry={{ ...inquiry, callerName: inquiry.caller.name }} />}
      subtitle={<InquiryPageSubtitle t={t} inquiry={inquiry} />}
      action={
        <LinkButton href={`/inquiries/${inquiry.id}/edit`} shortcut="e">
          {t("common.edit")} <KeyHint keys="e" />
        </LinkButton>
      }
    />
  );
}

type WholeProps = { actor: Actor; t: Translator; inquiry: FullInquiry; draft?: string };

async function WholeInquiry({ actor, t, inquiry, draft }: WholeProps) {
  const [firm, now] = await Promise.all([getFirm(), getFirmNow()]);
  const [lawyers, caseStaff, names, programmes, changes, forms] = await Promise.all([
    listLawyers(),
    listCaseStaff(),
    listStaffNames(),
    listProgrammes(),
    listInquiryChanges(inquiry),
    openStepForms(actor, inquiry, now.today, draft),
  ]);
  const props = { t, inquiry, timeZone: firm.timeZone, names };
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr]">
      <div className="space-y-8">
        <InquiryPageFacts {...props} />
        <InquiryPageNote t={t} note={inquiry.noteText} />
      </div>
      <div className="space-y-6 lg:sticky lg:top-6 lg:row-span-2">
        <StageSteps
          {...props}
          {...{ forms, lawyers, caseStaff, programmes }}
          takesOnClients={mayTakeOnClients(actor)}
        />
        <OpenFollowUps t={t} inquiry={inquiry} today={now.today} />
      </div>
      <InquiryTimeline {...props} events={inquiryTimeline(inquiry, changes)} />
    </div>
  );
}
