/** What a key asks for. `press` clicks what the page marked with `data-shortcut`. */
export type ShortcutCommand =
  | { do: "press"; shortcut: string }
  | { do: "go"; letter: string }
  | { do: "step"; by: 1 | -1 }
  | { do: "await" }
  | { do: "search" }
  | { do: "help" }
  | { do: "leave-field" };

export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

type Situation = {
  /** The focus is in a field: letters belong to it. */
  typing: boolean;
  /** `g` was pressed a moment ago. */
  awaiting: boolean;
  /** Single letters can be switched off (WCAG 2.1.4); saving by Ctrl Enter stays. */
  letters: boolean;
};

const steps: Record<string, ShortcutCommand> = {
  g: { do: "await" },
  n: { do: "press", shortcut: "n" },
  e: { do: "press", shortcut: "e" },
  s: { do: "press", shortcut: "s" },
  j: { do: "step", by: 1 },
  k: { do: "step", by: -1 },
  "/": { do: "search" },
  "?": { do: "help" },
};

/** The command behind a key press, if there is one. */
export function shortcutCommand(press: KeyPress, now: Situation): ShortcutCommand | undefined {
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) {
    if (press.key !== "Enter") return undefined;
    return { do: "press", shortcut: press.shiftKey ? "save-another" : "save" };
  }
  if (press.key === "Escape") return now.typing ? { do: "leave-field" } : { do: "press", shortcut: "back" };
  if (now.typing || !now.letters) return undefined;
  return now.awaiting ? { do: "go", letter: press.key } : steps[press.key];
}
