/** The key that does the same, drawn small; readers of the screen get it from `aria-keyshortcuts` instead. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" className="hidden sm:inline-block print:hidden">
      <kbd className="block rounded-[4px] border border-current/30 px-1 font-sans text-[0.6875rem] font-medium leading-4">
        {keys}
      </kbd>
    </span>
  );
}
