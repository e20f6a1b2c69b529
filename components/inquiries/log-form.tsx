import type { ReactNode } from "react";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FormProblems } from "@/components/ui/form-problems";
import { KeyHint } from "@/components/ui/key-hint";
import { SubmitButton } from "@/components/ui/submit-button";
import { logInquiryAction } from "@/lib/inquiries/actions";
import { DraftKeeper } from "./draft-keeper";
import * as Fields from "./inquiry-fields";
import { fieldProps, type InquiryFormProps } from "./inquiry-fields";
import { KnownCallers } from "./known-callers";

type Props = InquiryFormProps & {
  card: "full" | "surge";
  summary: ReactNode;
  knownCaller: { id: string; name: string } | null;
};

/** Logging a call: one form, in the order of a conversation. */
export function LogForm(props: Props) {
  const { t, form, card } = props;
  return (
    <form action={logInquiryAction} noValidate>
      <input type="hidden" name="draft" value={form.draftId} />
      <input type="hidden" name="card" value={card} />
      <FormProblems t={t} noun="inquiries" problems={form.problems} />
      {card === "full" ? <FullCard {...props} /> : <SurgeCard {...props} />}
      <footer className="mt-6 sm:sticky sm:bottom-0 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper py-3">
        <DraftKeeper form="inquiry" words={draftWords(props)} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton
            kind="plain"
            name="next"
            value="another"
            data-shortcut="save-another"
            aria-keyshortcuts="Control+Shift+Enter"
            pendingLabel={t("inquiries.log.saving")}
          >
            {t("inquiries.log.saveAnother")} <KeyHint keys="Ctrl ⇧ ↵" />
          </SubmitButton>
          <SubmitButton
            name="next"
            value="open"
            data-shortcut="save"
            aria-keyshortcuts="Control+Enter"
            pendingLabel={t("inquiries.log.saving")}
          >
            {t("common.save")} <KeyHint keys="Ctrl ↵" />
          </SubmitButton>
        </div>
      </footer>
    </form>
  );
}

function draftWords({ t }: Props) {
  return {
    keeping: t("inquiries.log.draftKeeping"),
    // The browser fills in the time at which the server kept it.
    saved: t("inquiries.log.draftSaved", { time: "{time}" }),
    signedOut: t("inquiries.log.draftSignedOut"),
    failed: t("inquiries.log.draftFailed"),
  };
}

function FullCard(props: Props) {
  const { t, summary } = props;
  return (
    <div className="grid gap-x-10 gap-y-stack lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="space-y-stack">
        <Fields.CallerFields {...props} autoFocus={props.form.problems.length === 0} />
        <Fields.ReachFields {...props} />
        {/* Below the three answers that change it: what is offered meanwhile moves none of them and stops no Tab. */}
        <KnownCallers chosen={props.knownCaller} words={knownWords(props)} />
        <Fields.ChannelField {...props} />
        <Fields.MotivationFields {...props} />
        <Fields.ConnectionFields {...props} />
        <Fields.PlaceFields {...props} />
        <Fields.ReadinessField {...props} />
      </div>
      <div className="space-y-stack">
        <Fields.NoteField {...props} />
        <Fields.SourceField {...props} />
        <DateField {...fieldProps(props, "followUpOn")} />
        <Disclosure summary={t("inquiries.log.more")}>
          <div className="space-y-stack pt-2">
            <Fields.PersonFields {...props} />
            <Fields.PartyFields {...props} />
          </div>
        </Disclosure>
        {summary}
      </div>
    </div>
  );
}

/** Four answers while the phone keeps ringing; the rest of the form travels along as it was. */
function SurgeCard(props: Props) {
  const { form } = props;
  const carried = ["channel", "receivedOn", "receivedTime", "officeId", "lawyerId", "kind"];
  return (
    <div className="max-w-xl space-y-stack">
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={form.values[name]?.[0] ?? ""} />
      ))}
      <Fields.CallerFields {...props} autoFocus={form.problems.length === 0} />
      <Fields.ReachFields {...props} withEmail={false} />
      <Fields.MotivationFields {...props} />
      <Fields.ConnectionFields {...props} withKinds={false} />
    </div>
  );
}

function knownWords({ t }: Props) {
  return {
    title: t("inquiries.log.knownTitle"),
    use: t("inquiries.log.knownUse"),
    chosen: t("inquiries.log.knownChosen", { name: "{name}" }),
    clear: t("inquiries.log.knownClear"),
    anonymous: t("inquiries.log.anonymous"),
  };
}
