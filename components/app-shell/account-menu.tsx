import { type Preference, PreferenceForm } from "./preference-form";

export type Account = {
  name: string;
  role: string;
  /** "Your account and preferences" */
  label: string;
  preferences: Preference[];
  links?: { href: string; label: string }[];
  signOut: { action: (form: FormData) => void | Promise<void>; label: string };
};

/** Who is signed in, how they like the screen, and the way out. Works without scripts. */
export function AccountMenu({ account }: { account: Account }) {
  return (
    <details className="group/account border-t border-line pt-3">
      <summary className="flex min-h-10 items-center justify-between gap-2 rounded-control px-2.5 hover:bg-line/50">
        <span className="min-w-0">
          <span className="sr-only">{account.label}: </span>
          <span className="block truncate font-medium">{account.name}</span>
          <span className="block truncate text-small text-soft">{account.role}</span>
        </span>
        <span aria-hidden="true" className="text-soft group-open/account:rotate-90">
          ›
        </span>
      </summary>
      <div className="space-y-3 px-2.5 pb-1 pt-3">
        {account.preferences.map((preference) => (
          <PreferenceForm key={preference.name} {...preference} />
        ))}
        {account.links?.map((link) => (
          <a key={link.href} href={link.href} className="block py-1">
            {link.label}
          </a>
        ))}
        <form action={account.signOut.action}>
          <button type="submit" className="min-h-6 font-medium underline underline-offset-4">
            {account.signOut.label}
          </button>
        </form>
      </div>
    </details>
  );
}
