import { Button } from "./button";
import { controlClass } from "./field-attributes";

type Props = {
  /** What is searched for goes by POST: a name must never stand in an address. */
  action: (form: FormData) => void | Promise<void>;
  label: string;
  submitLabel: string;
  /** What is being searched for now. */
  text: string | null;
  end?: { href: string; label: string };
  /** What goes along, such as the filters of a list. */
  keep?: Record<string, string | null>;
};

/** One field that searches a list. */
export function SearchForm({ action, label, submitLabel, text, end, keep = {} }: Props) {
  return (
    <search className="mb-3 block print:hidden">
      <form action={action} className="flex flex-wrap items-end gap-2">
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <div className="min-w-0 grow basis-60 sm:max-w-96">
          <label htmlFor="search-text" className="mb-1 block text-small font-medium text-soft">
            {label}
          </label>
          <input
            // React does not renew the default of a living field: the key makes a new one.
            key={text}
            id="search-text"
            type="search"
            name="text"
            maxLength={200}
            autoComplete="off"
            defaultValue={text ?? ""}
            className={`${controlClass} h-control`}
          />
        </div>
        <Button>{submitLabel}</Button>
        {end && (
          <a href={end.href} className="px-2 py-1 text-small text-soft">
            {end.label}
          </a>
        )}
      </form>
    </search>
  );
}
