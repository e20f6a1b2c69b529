"use client";
import { type KeyboardEvent, useState } from "react";
import type { Choice } from "./choice";
import { fieldAttributes } from "./field-attributes";
import { matchChoices } from "./match-choices";
import { OptionList, optionId } from "./option-list";
import { useActiveOption } from "./use-active-option";

type Props = {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  choices: Choice[];
  values: string[];
  toggle: (value: string) => void;
  removeLabel: string;
};

/** The typed half of the tag picker: tags, then a field with a list of what fits the letters. */
export function TagEntry({ id, label, hint, error, choices, values, toggle, removeLabel }: Props) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const left = matchChoices(
    choices.filter((choice) => !choice.disabled && !values.includes(choice.value)),
    typed,
  );
  const close = () => setOpen(false);
  function choose(index: number) {
    const choice = left[index];
    if (choice) toggle(choice.value);
    setTyped("");
    close();
  }
  const list = useActiveOption({ count: left.length, open, choose, close });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const last = values.at(-1);
    if (event.key === "Backspace" && typed === "" && last) toggle(last);
    else if (event.key === "Tab" && typed !== "" && open) choose(list.active);
    else if (event.key === "ArrowDown") setOpen(true);
    list.onKeyDown(event);
  }

  return (
    <div className="relative">
      <div className="flex min-h-control flex-wrap items-center gap-1.5 rounded-control border border-edge bg-paper px-1.5 py-1 has-[input:focus]:border-pine has-[input:focus]:outline-2 has-[input:focus]:-outline-offset-1 has-[input:focus]:outline-pine has-aria-invalid:border-2 has-aria-invalid:border-amber">
        <Tags {...{ choices, values, toggle, removeLabel }} />
        <input
          id={id}
          role="combobox"
          aria-expanded={open && left.length > 0}
          aria-controls={`${id}-options`}
          aria-activedescendant={open && left.length > 0 ? optionId(id, list.active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            list.setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={close}
          className="h-6 min-w-16 flex-1 bg-transparent px-1.5 text-body outline-none"
          {...fieldAttributes(id, hint, error)}
        />
      </div>
      <OptionList id={id} label={label} open={open} options={left} active={list.active} choose={choose} />
    </div>
  );
}

type TagsProps = Pick<Props, "choices" | "values" | "toggle" | "removeLabel">;

function Tags({ choices, values, toggle, removeLabel }: TagsProps) {
  const chosen = values.flatMap((value) => choices.find((choice) => choice.value === value) ?? []);
  return (
    <>
      {chosen.map((choice) => (
        <button
          key={choice.value}
          type="button"
          onClick={() => toggle(choice.value)}
          className="inline-flex min-h-6 items-center gap-1 rounded-[4px] bg-pine-wash px-2 text-small font-semibold text-pine hover:bg-line"
        >
          <span className="sr-only">{removeLabel} </span>
          {choice.label}
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <span role="status" className="sr-only">
        {chosen.map((choice) => choice.label).join(", ")}
      </span>
    </>
  );
}
