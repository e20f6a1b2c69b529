"use client";
import { useEffect, useRef } from "react";

export const optionId = (id: string, index: number) => `${id}-option-${index}`;

type Props = {
  id: string;
  label: string;
  open: boolean;
  options: { label: string; hint?: string }[];
  active: number;
  choose: (index: number) => void;
  /** Stands in the flow of the page instead of floating under its field. */
  inline?: boolean;
};

const floating =
  "absolute inset-x-0 top-full z-20 mt-1 max-h-64 rounded-control border border-line bg-paper py-1 shadow-raised";

/** The list below a combobox. It never takes the focus: pressing a row must not leave the field. */
export function OptionList({ id, label, open, options, active, choose, inline }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [open, active]);

  return (
    <div
      ref={list}
      id={`${id}-options`}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      hidden={!open || options.length === 0}
      onMouseDown={(event) => event.preventDefault()}
      className={`overflow-y-auto ${inline ? "mt-2 max-h-[50dvh]" : floating}`}
    >
      {options.map((option, index) => (
        <div
          key={option.label}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseUp={() => choose(index)}
          className="choice flex min-h-8 cursor-pointer items-center justify-between gap-3 px-3 text-body aria-selected:bg-pine-wash aria-selected:text-pine"
        >
          {option.label}
          {option.hint && <span className="text-small text-soft">{option.hint}</span>}
        </div>
      ))}
    </div>
  );
}
