import type { ReactNode } from "react";
import { PublicShell } from "@/components/app-shell/public-shell";
import { chooseLanguageAction } from "@/lib/auth/actions";
import { requestTranslator } from "@/lib/auth/request-preferences";

/** The sign-in pages' frame, with the way to the other language. */
export async function VisitorShell({ children }: { children: ReactNode }) {
  const t = await requestTranslator();
  const other = t.language === "en" ? "fr" : "en";
  const footer = (
    <form action={chooseLanguageAction}>
      <button
        type="submit"
        name="language"
        value={other}
        lang={other}
        className="min-h-6 underline underline-offset-4"
      >
        {t("sign-in.otherLanguage")}
      </button>
    </form>
  );
  return (
    <PublicShell
      brand={{ name: "Northbound", href: "/sign-in" }}
      words={{ skip: t("app-shell.skip") }}
      footer={footer}
    >
      {children}
    </PublicShell>
  );
}
