/** What every control needs to be tied to its hint and its error. */
export function fieldAttributes(id: string, hint?: string, error?: string) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** The look shared by text fields, selects and date fields. */
export const controlClass =
  "block w-full min-w-0 rounded-control border border-edge bg-paper px-3 text-body text-ink focus-visible:border-pine focus-visible:outline-2 focus-visible:-outline-offset-1 aria-invalid:border-2 aria-invalid:border-amber disabled:bg-wash disabled:text-soft";
