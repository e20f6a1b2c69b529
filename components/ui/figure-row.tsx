import Link from "next/link";
import type { ReactNode } from "react";

export type Figure = {
  label: string;
  /** As it is read, with unit: "412", "31 %". */
  value: string;
  /** What stands out in the line below: "+161 %". */
  change?: string;
  /** The rest of that line: n, interval, what it is compared with. */
  note?: ReactNode;
  href?: string;
};

/** The few figures that a page is about, side by side between two hairlines. */
export function FigureRow({ label, figures }: { label: string; figures: Figure[] }) {
  return (
    <dl
      aria-label={label}
      className="figure-row grid grid-cols-1 border-y border-line min-[26rem]:grid-cols-2 lg:grid-cols-4"
    >
      {figures.map((figure) => (
        <div key={figure.label} className="py-4">
          <dt className="text-small text-soft">{figure.label}</dt>
          <dd className="text-display font-semibold tracking-tight" data-figures="">
            {figure.href ? <FigureLink href={figure.href}>{figure.value}</FigureLink> : figure.value}
          </dd>
          <dd className="text-small text-soft" data-figures="">
            {figure.change && <strong className="font-semibold text-pine">{figure.change}</strong>}{" "}
            {figure.note}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FigureLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="no-underline hover:underline">
      {children}
    </Link>
  );
}
