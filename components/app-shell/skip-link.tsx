/** The first stop of the Tab key: past the navigation, to the page itself. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-3 focus:z-50 focus:rounded-control focus:bg-pine focus:px-3 focus:py-2 focus:font-semibold focus:text-on-pine"
    >
      {label}
    </a>
  );
}
