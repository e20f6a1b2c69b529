import { KeyHint } from "@/components/ui/key-hint";

/** Opens the palette; the browser does it without scripts. */
export function PaletteButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      popoverTarget="palette"
      aria-keyshortcuts="Control+K Meta+K"
      className="flex min-h-8 w-full items-center justify-between rounded-control px-2.5 text-left text-body text-soft hover:bg-line/50 hover:text-ink"
    >
      {label}
      <KeyHint keys="Ctrl K" />
    </button>
  );
}
