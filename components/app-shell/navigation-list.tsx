import type { NavigationItem } from "./navigation";
import { NavigationLink } from "./navigation-link";

/** The places of the house, grouped by what people do there. */
export function NavigationList({ groups }: { groups: NavigationItem[][] }) {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => (
      <ul key={group[0]?.href} className="mx-0 border-t border-line py-3 first:border-t-0 first:pt-0">
        {group.map((item) => (
          <li key={item.href}>
            <NavigationLink item={item} />
          </li>
        ))}
      </ul>
    ));
}
