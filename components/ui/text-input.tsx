"use client";
import type { ComponentProps } from "react";
import { useFormAnswer } from "./action-form";
import { Field } from "./field";
import { controlClass, fieldAttributes } from "./field-attributes";
import { typedValue } from "./form-answer";

export type TextInputProps = Omit<ComponentProps<"input">, "className" | "style" | "name"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string;
};

/** One line of text: names, telephones, addresses, numbers, passwords. */
export function TextInput({ name, id = name, label, hint, error, defaultValue, ...rest }: TextInputProps) {
  const { answer } = useFormAnswer();
  const problem = error ?? answer.errors?.[name];
  return (
    <Field id={id} label={label} hint={hint} error={problem}>
      <input
        type="text"
        {...rest}
        id={id}
        name={name}
        defaultValue={typedValue(answer, name) ?? defaultValue}
        className={`${controlClass} h-control`}
        {...fieldAttributes(id, hint, problem)}
      />
    </Field>
  );
}
