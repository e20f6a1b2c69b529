"use client";

/** The hint beside a label; inputs point at it by `describedBy`. */
export function FieldHint({ id, hint }: { id: string; hint?: string }) {
  if (!hint) return null;
  return (
    <span id={`${id}-hint`} className="ml-2 text-soft">
      {hint}
    </span>
  );
}

/** What is wrong with one field, under it. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="mt-1 flex gap-1.5 text-small font-medium text-amber">
      <span aria-hidden="true">▲</span>
      {error}
    </p>
  );
}
