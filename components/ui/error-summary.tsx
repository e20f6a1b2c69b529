"use client";
import { useEffect, useRef } from "react";
import { useScripted } from "./use-scripted";

type Props = { title: string; message?: string; errors?: Record<string, string> };

/**
 * Every error of a form, above it, each a link to its field. Takes the focus whenever the errors change; when scripts
 * arrive late, not from whoever is mending a field already.
 */
export function ErrorSummary(props: Props) {
  const { title, message, errors = {} } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const entries = Object.entries(errors);
  const shown = entries.length > 0 || message !== undefined;
  const arriving = useRef(!useScripted());

  // The props are new with every answer, so the same error twice takes the focus twice.
  useEffect(() => {
    const busy = arriving.current && document.activeElement !== document.body;
    arriving.current = false;
    if (props && shown && !busy) heading.current?.focus();
  }, [props, shown]);

  if (!shown) return null;
  return (
    <section
      role="alert"
      className="mb-stack rounded-control border border-amber bg-amber-wash px-3.5 py-3 text-amber"
    >
      <h2 ref={heading} tabIndex={-1} className="text-body">
        {title}
      </h2>
      {message && <p className="mt-1">{message}</p>}
      {entries.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {entries.map(([field, error]) => (
            <li key={field}>
              <a href={`#${field}`} className="inline-block min-h-6">
                {error}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
