import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { FormProblems } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Actor } from "@/lib/auth/actor";
import { browserName } from "@/lib/auth/browser-name";
import { passwordLength } from "@/lib/auth/password";
import { mayManageFirm } from "@/lib/firm/permissions";
import { getFirm } from "@/lib/firm/queries";
import { addressValues } from "@/lib/forms/address-values";
import { type OpenForm, openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import { formatInstant } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { changePasswordAction, chooseShortcutsAction, endOtherSessionsAction } from "@/lib/settings/actions";
import { listOwnSessions } from "@/lib/settings/queries";
import { FirmSection } from "./firm-section";
import { MailSection } from "./mail-section";
import { MarkSection } from "./mark-section";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };

/** One's own account: password, sessions, keyboard. */
export async function SettingsPage({ actor, address }: Props) {
  const t = translatorFor(actor.language);
  const values = addressValues(address);
  const form = await openForm(actor, "settings", firstValue(values, "draft") || undefined);
  const done = t.find(`settings.done.${firstValue(values, "done")}`);
  return (
    <>
      <PageHeader title={t("settings.title")} subtitle={t("settings.subtitle")} />
      <FormProblems t={t} noun="settings" problems={form.problems} kept={false} />
      {done && (
        <div className="mb-6">
          <Notice kind="success" live>
            {done}
          </Notice>
        </div>
      )}
      <div className="max-w-2xl space-y-10">
        <PasswordSection t={t} form={form} />
        <KeyboardSection t={t} on={actor.keyboardShortcuts} />
        <SessionsSection t={t} actor={actor} />
        {mayManageFirm(actor) && <FirmSection t={t} form={form} />}
        {mayManageFirm(actor) && <MarkSection t={t} actor={actor} form={form} />}
        {mayManageFirm(actor) && <MailSection t={t} />}
      </div>
    </>
  );
}

function PasswordSection({ t, form }: { t: Translator; form: OpenForm }) {
  const field = (name: "current" | "password" | "again") => ({
    ...{ name, type: "password", required: true },
    label: t(`settings.${name}`),
    error: fieldProblem(t, "settings", form.problems, name),
  });
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title" className="mb-4 text-prose font-semibold">
        {t("settings.passwordTitle")}
      </h2>
      <form action={changePasswordAction} noValidate className="max-w-sm space-y-stack">
        <input type="hidden" name="draft" value={form.draftId} />
        <TextInput {...field("current")} autoComplete="current-password" />
        <TextInput
          {...field("password")}
          hint={t("sign-in.passwordHint", passwordLength)}
          autoComplete="new-password"
        />
        <TextInput {...field("again")} autoComplete="new-password" />
        <SubmitButton pendingLabel={t("sign-in.pending")}>{t("settings.passwordSubmit")}</SubmitButton>
      </form>
    </section>
  );
}

function KeyboardSection({ t, on }: { t: Translator; on: boolean }) {
  return (
    <section aria-labelledby="keyboard-title">
      <h2 id="keyboard-title" className="mb-2 text-prose font-semibold">
        {t("settings.keyboardTitle")}
      </h2>
      <p className="mb-3 text-soft">{t(on ? "settings.keyboardOn" : "settings.keyboardOff")}</p>
      <form action={chooseShortcutsAction}>
        <Button name="shortcuts" value={on ? "off" : "on"}>
          {t(on ? "settings.switchOff" : "settings.switchOn")}
        </Button>
      </form>
    </section>
  );
}

async function SessionsSection({ t, actor }: { t: Translator; actor: Actor }) {
  const [sessions, firm] = await Promise.all([listOwnSessions(actor), getFirm()]);
  const when = (instant: Date) => formatInstant(t.language, instant, firm.timeZone);
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="mb-2 text-prose font-semibold">
        {t("settings.sessionsTitle")}
      </h2>
      <DataTable
        caption={t("settings.sessionsTitle")}
        captionHidden
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          { id: "start", label: t("settings.started"), cell: (row) => when(row.startedAt) },
          { id: "seen", label: t("settings.lastSeen"), cell: (row) => when(row.lastSeenAt) },
          {
            id: "own",
            label: t("settings.browser"),
            cell: (row) =>
              row.id === actor.sessionId
                ? t("settings.thisOne")
                : (browserName(row.userAgent) ?? t("settings.otherBrowser")),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form action={endOtherSessionsAction} className="mt-3">
          <Button>{t("settings.endOthers")}</Button>
        </form>
      )}
    </section>
  );
}
