import type { ReactNode } from "react";
import { Brand } from "./brand";
import { SkipLink } from "./skip-link";

type Props = {
  brand: { name: string; href: string };
  words: { skip: string };
  /** The other language, and what else stands below. */
  footer?: ReactNode;
  /** `narrow` for sign-in, `wide` for the public form. */
  width?: "narrow" | "wide";
  children: ReactNode;
};

/** The house seen from the street: sign-in and the public form. */
export function PublicShell({ brand, words, footer, width = "narrow", children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col items-center bg-wash px-4 py-8 sm:py-16">
      <SkipLink label={words.skip} />
      <div className={`w-full ${width === "narrow" ? "max-w-[26rem]" : "max-w-[44rem]"}`}>
        <header className="mb-6">
          <Brand {...brand} />
        </header>
        <main id="main" tabIndex={-1} className="rounded-control border border-line bg-paper p-5 sm:p-8">
          {children}
        </main>
        {footer && <footer className="mt-6 text-small text-soft">{footer}</footer>}
      </div>
    </div>
  );
}
