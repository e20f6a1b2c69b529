import type { ReactNode } from "react";
import { type Account, AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import type { NavigationItem } from "./navigation";
import { NavigationList } from "./navigation-list";
import { SkipLink } from "./skip-link";

type Props = {
  brand: { name: string; href: string };
  items: NavigationItem[][];
  words: { skip: string; navigation: string; menu: string };
  account: Account;
  /** Below the places: the palette's entry. */
  tools?: ReactNode;
  /** What lies over the page: the palette, the keyboard's help. */
  layers?: ReactNode;
  /** A line above every page: surge mode, a restore in progress. */
  banner?: ReactNode;
  children: ReactNode;
};

/**
 * The signed-in house: places at the left, the page at the right. On a narrow screen the places are a popover,
 * which the browser opens and closes without scripts.
 */
export function OfficeShell({ brand, items, words, account, tools, layers, banner, children }: Props) {
  return (
    <div className="min-h-dvh md:grid print:block md:grid-cols-[13.5rem_minmax(0,1fr)]">
      <SkipLink label={words.skip} />
      <header className="border-line bg-wash max-md:flex max-md:items-center max-md:justify-between max-md:border-b max-md:px-4 max-md:py-2 md:border-r print:hidden">
        <div className="md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:overflow-y-auto md:px-3 md:py-5">
          <div className="md:mb-4 md:px-2">
            <Brand {...brand} />
          </div>
          <nav id="office-menu" popover="auto" aria-label={words.navigation} className="office-menu">
            <NavigationList groups={items} />
            {tools && <div className="border-t border-line py-3">{tools}</div>}
            <div className="md:mt-auto">
              <AccountMenu account={account} />
            </div>
          </nav>
        </div>
        <button
          type="button"
          popoverTarget="office-menu"
          className="min-h-10 rounded-control border border-edge/60 bg-paper px-3 font-medium md:hidden"
        >
          {words.menu}
        </button>
      </header>
      <div className="min-w-0">
        {banner}
        <main id="main" tabIndex={-1} className="max-w-page px-4 py-6 md:px-9 md:py-7">
          {children}
        </main>
      </div>
      {layers}
    </div>
  );
}
