import { LinkButton } from "./link-button";

type Step = { href: string; label: string };

/** Back and forth through a long list, by its keys: no page numbers, so no step is slower than another. */
export function Paging({
  label,
  summary,
  previous,
  next,
}: {
  label: string;
  summary?: string;
  previous?: Step;
  next?: Step;
}) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="text-small text-soft" data-figures="">
        {summary}
      </p>
      <div className="flex gap-2">
        {previous && <LinkButton href={previous.href}>{previous.label}</LinkButton>}
        {next && <LinkButton href={next.href}>{next.label}</LinkButton>}
      </div>
    </nav>
  );
}
