"use client";
import type { ComponentProps } from "react";
import { useFormAnswer } from "./action-form";
import { Field } from "./field";
import { controlClass, fieldAttributes } from "./field-attributes";
import { typedValue } from "./form-answer";

type Props = Omit<ComponentProps<"textarea">, "className" | "style" | "name"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string;
};

/** Several lines of text. */
export function TextArea({ name, id = name, label, hint, error, defaultValue, rows = 6, ...rest }: Props) {
  const { answer } = useFormAnswer();
  const problem = error ?? answer.errors?.[name];
  return (
    <Field id={id} label={label} hint={hint} error={problem}>
      <textarea
        {...rest}
        id={id}
        name={name}
        rows={rows}
        defaultValue={typedValue(answer, name) ?? defaultValue}
        className={`${controlClass} resize-y py-2 leading-relaxed`}
        {...fieldAttributes(id, hint, problem)}
      />
    </Field>
  );
}
