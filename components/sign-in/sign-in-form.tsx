import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { signInAction } from "@/lib/auth/actions";
import { requestTranslator } from "@/lib/auth/request-preferences";
import type { Translator } from "@/lib/i18n/translator";

/** E-mail and password. The answer to a wrong one never says which was wrong. */
export async function SignInForm({ problem, waitSeconds }: { problem: string; waitSeconds: number }) {
  const t = await requestTranslator();
  return (
    <form action={signInAction} className="space-y-stack">
      <h1 className="text-title">{t("sign-in.title")}</h1>
      <ErrorSummary title={t("sign-in.problemTitle")} message={problemText(t, problem, waitSeconds)} />
      <TextInput
        name="email"
        type="email"
        label={t("sign-in.email")}
        autoComplete="username"
        required
        autoFocus={problem === ""}
      />
      <TextInput
        name="password"
        type="password"
        label={t("sign-in.password")}
        autoComplete="current-password"
        maxLength={128}
        required
      />
      <SubmitButton pendingLabel={t("sign-in.pending")}>{t("sign-in.submit")}</SubmitButton>
    </form>
  );
}

function problemText(t: Translator, problem: string, seconds: number): string | undefined {
  if (problem === "refused") return t("sign-in.refused");
  if (problem === "wait")
    return t("sign-in.wait", { seconds: Math.min(60, Math.max(1, Math.round(seconds))) });
  return problem === "link" ? t("sign-in.linkExpired") : undefined;
}
