import { describe, expect, it } from "vitest";
import { type KeyPress, shortcutCommand } from "./shortcut-command";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const calm = { typing: false, awaiting: false, letters: true };

describe("keys of the office", () => {
  it.each("nesjk/?g".split(""))("%s is a command on a page and a letter in a field", (key) => {
    expect(shortcutCommand(press(key), calm)).toBeDefined();
    expect(shortcutCommand(press(key), { ...calm, typing: true })).toBeUndefined();
  });

  it("letters do nothing once they are switched off, even after g", () => {
    for (const key of "nesjk/?gtidr") {
      expect(shortcutCommand(press(key), { ...calm, letters: false, awaiting: true })).toBeUndefined();
    }
  });

  it("g and then a letter goes to a place instead of doing what the letter does alone", () => {
    expect(shortcutCommand(press("e"), { ...calm, awaiting: true })).toEqual({ do: "go", letter: "e" });
  });

  it("saves by Ctrl or ⌘ and Enter from inside a field, with the letters on or off", () => {
    const typing = { typing: true, awaiting: false, letters: false };
    expect(shortcutCommand(press("Enter", { ctrlKey: true }), typing)).toEqual({
      do: "press",
      shortcut: "save",
    });
    expect(shortcutCommand(press("Enter", { metaKey: true }), typing)).toEqual({
      do: "press",
      shortcut: "save",
    });
    expect(shortcutCommand(press("Enter", { ctrlKey: true, shiftKey: true }), typing)).toEqual({
      do: "press",
      shortcut: "save-another",
    });
  });

  it("leaves the browser's own combinations alone", () => {
    expect(shortcutCommand(press("n", { ctrlKey: true }), calm)).toBeUndefined();
    expect(shortcutCommand(press("e", { altKey: true }), calm)).toBeUndefined();
    expect(shortcutCommand(press("r", { metaKey: true }), calm)).toBeUndefined();
  });

  it("Escape leaves the field first and only then the page", () => {
    expect(shortcutCommand(press("Escape"), { ...calm, typing: true })).toEqual({ do: "leave-field" });
    expect(shortcutCommand(press("Escape"), calm)).toEqual({ do: "press", shortcut: "back" });
  });
});
