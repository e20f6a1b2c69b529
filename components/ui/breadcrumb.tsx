import Link from "next/link";

/** The way here: links, then the page's own name. */
export function Breadcrumb({
  label,
  steps,
  here,
}: {
  label: string;
  steps: { href: string; label: string }[];
  here?: string;
}) {
  return (
    <nav aria-label={label} className="mb-1 text-small text-soft">
      <ol className="flex flex-wrap gap-x-1.5">
        {steps.map((step) => (
          <li key={step.href} className="after:ml-1.5 after:no-underline after:content-['›'/'']">
            <Link href={step.href} prefetch={false}>
              {step.label}
            </Link>
          </li>
        ))}
        {here && <li aria-current="page">{here}</li>}
      </ol>
    </nav>
  );
}
