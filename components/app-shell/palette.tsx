"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { matchChoices } from "@/components/ui/match-choices";
import { OptionList, optionId } from "@/components/ui/option-list";
import { useActiveOption } from "@/components/ui/use-active-option";

export type PaletteItem = { href: string; label: string; hint?: string };

type Props = {
  label: string;
  items: PaletteItem[];
  /** What is searched for goes by POST: a name must never stand in an address. */
  search: { action: (form: FormData) => void | Promise<void>; name: string; label: string; submit: string };
};

/** Go anywhere or search for anyone from one field. Without scripts it is a search form. */
export function Palette({ label, items, search }: Props) {
  const router = useRouter();
  const sheet = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState("");
  useOpenByKeyboard(sheet);

  const found: PaletteItem[] = matchChoices(items, typed);
  const options =
    typed.trim() === "" ? found : [...found, { href: "", label: `${search.label} “${typed.trim()}”` }];
  const close = () => sheet.current?.hidePopover();
  function choose(index: number) {
    const option = options[index];
    if (!option) return;
    if (option.href) router.push(option.href);
    else form.current?.requestSubmit();
    close();
  }
  const list = useActiveOption({ count: options.length, open: true, choose, close });

  return (
    <div ref={sheet} id="palette" popover="auto" role="dialog" aria-label={label} className="sheet palette">
      <form ref={form} action={search.action} className="flex gap-2">
        <input
          name={search.name}
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-controls="palette-options"
          aria-activedescendant={options.length > 0 ? optionId("palette", list.active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            list.setActive(0);
          }}
          onKeyDown={list.onKeyDown}
          className="h-control min-w-0 flex-1 rounded-control border border-edge bg-paper px-3 text-prose focus-visible:-outline-offset-1"
        />
        <button type="submit" className={buttonClass("plain")}>
          {search.submit}
        </button>
      </form>
      <OptionList
        id="palette"
        label={label}
        open
        options={options}
        active={list.active}
        choose={choose}
        inline
      />
    </div>
  );
}

/** Ctrl K or ⌘ K, from anywhere; the field takes the focus whenever the sheet opens. */
function useOpenByKeyboard(sheet: React.RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const element = sheet.current;
    const focus = () => {
      const field = element?.querySelector<HTMLInputElement>("[role=combobox]");
      field?.focus();
      field?.select();
    };
    const open = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      element?.togglePopover(true);
    };
    element?.addEventListener("toggle", focus);
    document.addEventListener("keydown", open);
    return () => {
      element?.removeEventListener("toggle", focus);
      document.removeEventListener("keydown", open);
    };
  }, [sheet]);
}
