import Link from "next/link";

/** The mark and the name, which lead home. */
export function Brand({ name, href }: { name: string; href: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-8 items-center gap-2 text-prose font-semibold tracking-tight no-underline"
    >
      <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
        <rect x="3" y="3" width="12" height="12" rx="1.5" transform="rotate(45 9 9)" className="fill-pine" />
      </svg>
      {name}
    </Link>
  );
}
