/** One place of the house. `current` may be left out: then the address decides. */
export type NavigationItem = {
  href: string;
  label: string;
  current?: boolean;
  /** A count beside the name, with the words that say what it counts: "4", "4 follow-ups due". */
  badge?: { text: string; label: string };
};

/** Whether a place is the one shown: itself, or something below it. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  return item.current ?? (path === item.href || path.startsWith(`${item.href}/`));
}
