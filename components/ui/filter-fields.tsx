import type { ComponentProps, ReactNode } from "react";
import type { Choice } from "./choice";

const inner = "h-full min-w-0 border-0 bg-transparent pr-1 font-semibold text-ink outline-none";

function FilterChip({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <label
      htmlFor={id}
      className="inline-flex h-control max-w-full items-center gap-1.5 rounded-control border border-edge/60 bg-paper pl-3 pr-1 text-small text-soft hover:border-edge has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine"
    >
      <span className="shrink-0">{label}</span>
      {children}
    </label>
  );
}

type SelectProps = { name: string; label: string; choices: Choice[]; value?: string };

/** One filter that has a few values: its name and what it is set to, in one chip. */
export function FilterSelect({ name, label, choices, value }: SelectProps) {
  return (
    <FilterChip id={`filter-${name}`} label={label}>
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={value}
        className={`${inner} field-sizing-content`}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FilterChip>
  );
}

type InputProps = Omit<ComponentProps<"input">, "className" | "style" | "name"> & {
  name: string;
  label: string;
};

/** One filter that is typed: a date, a word. */
export function FilterInput({ name, label, ...rest }: InputProps) {
  return (
    <FilterChip id={`filter-${name}`} label={label}>
      <input type="text" {...rest} id={`filter-${name}`} name={name} className={inner} />
    </FilterChip>
  );
}
