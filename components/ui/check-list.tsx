"use client";
import type { Choice } from "./choice";
import { fieldAttributes } from "./field-attributes";
import { FieldError, FieldHint } from "./field-words";

export type CheckListProps = {
  name: string;
  id?: string;
  legend: string;
  hint?: string;
  error?: string;
  choices: Choice[];
  defaultValues?: string[];
};

/** Several of a few: checkboxes drawn as chips. */
export function CheckList({ name, id = name, legend, hint, error, choices, defaultValues }: CheckListProps) {
  const chosen = defaultValues ?? [];
  return (
    <fieldset className="min-w-0" {...fieldAttributes(id, hint, error)}>
      <legend className="mb-1 text-small">
        <span className="font-medium text-soft">{legend}</span>
        <FieldHint id={id} hint={hint} />
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map((choice, index) => (
          <CheckChip
            key={choice.value}
            choice={choice}
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            chosen={chosen.includes(choice.value)}
          />
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

function CheckChip({
  choice,
  id,
  name,
  chosen,
}: {
  choice: Choice;
  id: string;
  name: string;
  chosen: boolean;
}) {
  return (
    <label className="choice relative flex min-h-7 cursor-pointer items-center gap-1.5 rounded-control border border-edge bg-paper px-2.5 text-small text-soft hover:bg-wash has-checked:border-pine has-checked:bg-pine-wash has-checked:font-semibold has-checked:text-pine has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={chosen}
        disabled={choice.disabled}
        className="peer absolute inset-0 size-full cursor-pointer appearance-none outline-none"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none grid size-3.5 place-items-center rounded-[3px] border border-edge text-[0.625rem] leading-none text-on-pine *:invisible peer-checked:border-pine peer-checked:bg-pine peer-checked:*:visible"
      >
        <span>✓</span>
      </span>
      <span className="steady-bold pointer-events-none" data-text={choice.label}>
        {choice.label}
      </span>
    </label>
  );
}
