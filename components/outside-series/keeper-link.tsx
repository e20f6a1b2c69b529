import { LinkButton } from "@/components/ui/link-button";
import type { Actor } from "@/lib/auth/actor";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";

type Props = { actor: Actor; href: string; kind?: "primary" | "plain"; label: string };

/** The way to add or upload something, for those who keep the series; nothing for others. */
export function KeeperLink({ actor, href, kind = "primary", label }: Props) {
  if (!mayKeepOutsideSeries(actor)) return null;
  return (
    <LinkButton href={href} kind={kind}>
      {label}
    </LinkButton>
  );
}
