"use client";
import { useLayoutEffect, useRef } from "react";
import { CheckList, type CheckListProps } from "./check-list";
import { FieldError, FieldHint } from "./field-words";
import { TagEntry } from "./tag-entry";
import { useCheckedValues } from "./use-checked-values";
import { useScripted } from "./use-scripted";

type Props = CheckListProps & {
  /** "type the first letters" stands beside the legend once typing works. */
  typingHint?: string;
  /** Read before the name of a tag that a press removes: "Remove". */
  removeLabel: string;
};

/** Several of many. Checkboxes until scripts arrive; then typed by first letters, with the boxes kept underneath. */
export function TagPicker({ typingHint, removeLabel, ...list }: Props) {
  const { name, id = name, legend, choices, defaultValues = [] } = list;
  const root = useRef<HTMLDivElement>(null);
  const boxes = useRef<HTMLDivElement>(null);
  const scripted = useScripted();
  const { values, toggle } = useCheckedValues(root, defaultValues);
  const problem = list.error;
  const hint = typingHint ?? list.hint;

  // Whoever stands on a box when it goes finds themselves in the field that takes its place.
  useLayoutEffect(() => {
    if (scripted && boxes.current?.contains(document.activeElement)) document.getElementById(id)?.focus();
  }, [scripted, id]);

  return (
    <div ref={root} className="min-w-0">
      <div ref={boxes} hidden={scripted}>
        <CheckList {...list} id={scripted ? `${id}-box` : id} />
      </div>
      {scripted && (
        <>
          <p className="mb-1 text-small">
            <label htmlFor={id} className="font-medium text-soft">
              {legend}
            </label>
            <FieldHint id={id} hint={hint} />
          </p>
          <TagEntry {...{ id, choices, values, toggle, removeLabel, hint, label: legend, error: problem }} />
          <FieldError id={id} error={problem} />
        </>
      )}
    </div>
  );
}
