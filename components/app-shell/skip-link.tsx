/** The first stop of the Tab key: past the navigation, to the page itself. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="fixed left-3 top-3 z-50 -translate-y-20 rounded-control bg-pine px-3 py-2 font-semibold text-on-pine focus:translate-y-0"
    >
      {label}
    </a>
  );
}
