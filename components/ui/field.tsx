import type { ReactNode } from "react";
import { FieldError, FieldHint } from "./field-words";

type Props = { id: string; label: string; hint?: string; error?: string; children: ReactNode };

/** A label, a hint, a control and its error, in the order in which they are read. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-small">
        <label htmlFor={id} className="font-medium text-soft">
          {label}
        </label>
        <FieldHint id={id} hint={hint} />
      </p>
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}
