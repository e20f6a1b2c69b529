import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { findCallerName } from "@/lib/callers/queries";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { findMadeBy } from "@/lib/forms/claim-form";
import { listDrafts, openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { formatDate, formatTime } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { listLawyers } from "@/lib/staff/queries";
import { ReceptionFields } from "./inquiry-fields";
import { inquiryFormChoices } from "./inquiry-form-choices";
import { LogForm } from "./log-form";
import { LoggedNotice } from "./logged-notice";

type Props = { actor: Actor; draft?: string; card?: string; logged?: string };

/** The page on which calls are logged. */
export async function LogPage({ actor, draft, card, logged }: Props) {
  requireRight(mayWorkOnInquiries(actor));
  const made = draft ? await findMadeBy(actor, draft) : null;
  if (made) return <AlreadySaved actor={actor} id={made} />;
  const t = translatorFor(actor.language);
  const [now, offices, lawyers, lists] = await Promise.all([
    getFirmNow(),
    listOffices(),
    listLawyers(),
    listInquiryChoices(),
  ]);
  const form = await openForm(actor, "inquiry", draft, firstAnswers(actor, now));
  const surge = (firstValue(form.values, "card") || card) === "surge";
  const choices = inquiryFormChoices(t, { ...lists, offices, lawyers });
  const props = { t, form, choices };
  const label = (list: { value: string; label: string }[], name: string) =>
    list.find(({ value }) => value === firstValue(form.values, name))?.label ?? "";
  const received = firstValue(form.values, "receivedOn");
  const summary = t("inquiries.log.takenBy", {
    channel: label(choices.channel, "channel"),
    office: label(choices.officeId, "officeId"),
    day: `${formatDate(t.language, received || now.today)} ${firstValue(form.values, "receivedTime")}`.trim(),
  });
  const callerId = firstValue(form.values, "callerId");
  const callerName = callerId ? await findCallerName(actor, callerId) : null;
  const knownCaller = callerName ? { id: callerId, name: callerName } : null;
  const hasProblem = form.problems.some(({ field }) =>
    ["receivedOn", "receivedTime", "officeId", "lawyerId"].includes(field),
  );
  const reception = (
    <Disclosure summary={t("inquiries.log.change")} open={hasProblem}>
      <ReceptionFields {...props} withKind />
    </Disclosure>
  );
  const other = surge
    ? { href: "/inquiries/new", label: t("inquiries.log.full") }
    : { href: "/inquiries/new?card=surge", label: t("inquiries.log.surge") };
  return (
    <>
      <PageHeader
        title={t(surge ? "inquiries.log.surgeTitle" : "inquiries.log.title")}
        subtitle={summary}
        action={<LinkButton href={other.href}>{other.label}</LinkButton>}
      />
      {logged && <LoggedNotice actor={actor} id={logged} />}
      {form.savedAt === null && <UnfinishedNotice actor={actor} t={t} />}
      <LogForm {...props} card={surge ? "surge" : "full"} summary={reception} knownCaller={knownCaller} />
    </>
  );
}

/** Whoever comes back to a form that has been saved meets what it made, never the same form again. */
async function AlreadySaved({ actor, id }: { actor: Actor; id: string }) {
  const t = translatorFor(actor.language);
  const another = (
    <LinkButton href="/inquiries/new" kind="primary" shortcut="n">
      {t("inquiries.log.another")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("inquiries.log.already")} action={another} />
      <LoggedNotice actor={actor} id={id} />
    </>
  );
}

function firstAnswers(actor: Actor, now: { today: string; time: string }) {
  const own = actor.role === "intake" ? "" : actor.staffId;
  return {
    receivedOn: [now.today],
    receivedTime: [now.time],
    officeId: [actor.officeId],
    lawyerId: [own],
    channel: ["phone"],
    kind: ["automatic"],
    motivationAnswer: ["not_asked"],
    canadaConnection: ["unknown"],
  };
}

async function UnfinishedNotice({ actor, t }: { actor: Actor; t: Translator }) {
  const [[latest], firm] = await Promise.all([listDrafts(actor, "inquiry"), getFirm()]);
  if (!latest) return null;
  return (
    <div className="mb-4">
      <Notice>
        {t("inquiries.log.unfinished", { time: formatTime(latest.savedAt, firm.timeZone) })}{" "}
        <a href={`/inquiries/new?draft=${latest.id}`}>{t("inquiries.log.resume")}</a>
      </Notice>
    </div>
  );
}
