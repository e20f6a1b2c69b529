"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { type ShortcutCommand, shortcutCommand } from "./shortcut-command";

type Props = {
  /** Single letters on or off, as the person chose. Ctrl Enter and Escape always work. */
  enabled: boolean;
  /** Where `g` and a letter lead: `{ t: "/today" }`. */
  places: Record<string, string>;
  /** Where `n` leads from a page that has no such button of its own. */
  newHref?: string;
  help: { title: string; close: string; rows: { keys: string[]; label: string }[] };
};

const fields =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";
const rows = "main [data-row-link], main tbody th[scope=row] a";

/** Listens for the office's keys. Pages mark what a key presses with `data-shortcut`; rows of tables need no mark. */
export function KeyboardShortcuts({ enabled, places, newHref, help }: Props) {
  const router = useRouter();
  const sheet = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    let awaitedUntil = 0;
    function obey(command: ShortcutCommand): boolean {
      awaitedUntil = command.do === "await" ? Date.now() + 1500 : 0;
      if (command.do === "go") return visit(router, places[command.letter]);
      if (command.do === "help") sheet.current?.showModal();
      else if (command.do === "step") return step(command.by);
      else if (command.do === "search") return press("/") || open("palette");
      else if (command.do === "leave-field") return leaveField();
      else if (command.do === "press")
        return press(command.shortcut) || (command.shortcut === "n" && visit(router, newHref));
      return true;
    }
    function listen(event: KeyboardEvent) {
      if (
        event.defaultPrevented ||
        event.isComposing ||
        document.querySelector("dialog[open], .palette:popover-open")
      )
        return;
      const typing = document.activeElement?.matches(fields) ?? false;
      const command = shortcutCommand(event, {
        typing,
        awaiting: Date.now() < awaitedUntil,
        letters: enabled,
      });
      if (command && obey(command)) event.preventDefault();
    }
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [enabled, places, newHref, router]);

  return (
    <dialog ref={sheet} aria-label={help.title} className="sheet">
      <h2 className="mb-3 text-title">{help.title}</h2>
      <ShortcutTable rows={help.rows} />
      <form method="dialog" className="mt-4">
        <button type="submit" className={buttonClass("plain")}>
          {help.close}
        </button>
      </form>
    </dialog>
  );
}

function ShortcutTable({ rows }: { rows: Props["help"]["rows"] }) {
  return (
    <dl>
      {rows.map((row) => (
        <div key={row.label} className="flex justify-between gap-4 border-b border-line py-1.5">
          <dt>{row.label}</dt>
          <dd className="flex gap-1">
            {row.keys.map((key) => (
              <kbd key={key} className="rounded-[4px] border border-edge px-1.5 font-sans text-small">
                {key}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function visit(router: ReturnType<typeof useRouter>, href?: string): boolean {
  if (href) router.push(href);
  return href !== undefined;
}

/** Presses what the page marked, a field by focusing it. What is not drawn cannot be pressed. */
function press(shortcut: string): boolean {
  const marked = [...document.querySelectorAll<HTMLElement>(`[data-shortcut="${shortcut}"]`)];
  const target = marked.find((element) => element.checkVisibility());
  if (target?.matches(fields)) target.focus();
  else target?.click();
  return target !== undefined;
}

function open(id: string): boolean {
  const layer = document.getElementById(id);
  layer?.showPopover();
  return layer !== null;
}

/** To the next row of the list, or the one before; from elsewhere to the first. */
function step(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(rows)];
  const here = links.indexOf(document.activeElement as HTMLElement);
  links[here < 0 ? 0 : here + by]?.focus();
  return links.length > 0;
}

function leaveField(): boolean {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return true;
}
