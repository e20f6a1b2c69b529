import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { choosePasswordAction } from "@/lib/auth/actions";
import { passwordLength } from "@/lib/auth/password";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { findSignInLink } from "@/lib/auth/sign-in-link";
import { founderEmail } from "@/lib/firm/founder";
import type { Translator } from "@/lib/i18n/translator";
import { FoundFirmFields } from "./found-firm-fields";

/** The first thing that new staff see: whose account this is, and a password to choose. */
export async function ChoosePasswordForm({ token, problem }: { token: string; problem: string }) {
  const t = await requestTranslator();
  const link = await findSignInLink(token);
  if (!link) return <ExpiredLink t={t} />;
  const founds = link.staff.email === founderEmail;
  const error = t.find(`sign-in.passwordProblems.${problem}`, passwordLength) ?? undefined;
  return (
    <form action={choosePasswordAction} className="space-y-stack">
      <h1 className="text-title">{t(founds ? "sign-in.foundFirmTitle" : "sign-in.choosePassword")}</h1>
      <p className="text-soft">
        {t("sign-in.choosePasswordFor", { name: link.staff.name, email: link.staff.email })}
      </p>
      <ErrorSummary title={t("sign-in.problemTitle")} errors={error ? { password: error } : {}} />
      <input type="hidden" name="token" value={token} />
      {founds && <FoundFirmFields t={t} problem={problem} />}
      <TextInput
        name="password"
        type="password"
        label={t("sign-in.newPassword")}
        hint={t("sign-in.passwordHint", passwordLength)}
        error={error}
        autoComplete="new-password"
        maxLength={256}
        required
      />
      <TextInput
        name="again"
        type="password"
        label={t("sign-in.again")}
        autoComplete="new-password"
        maxLength={256}
        required
      />
      <SubmitButton pendingLabel={t("sign-in.pending")}>{t("common.save")}</SubmitButton>
    </form>
  );
}

function ExpiredLink({ t }: { t: Translator }) {
  return (
    <>
      <h1 className="text-title">{t("sign-in.problemTitle")}</h1>
      <p className="mt-2">{t("sign-in.linkExpired")}</p>
    </>
  );
}
