import type { ComponentProps } from "react";
import { Field } from "./field";
import { controlClass, fieldAttributes } from "./field-attributes";

export type TextInputProps = Omit<ComponentProps<"input">, "className" | "style" | "name"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string;
};

/** One line of text: names, telephones, addresses, numbers, passwords. */
export function TextInput({ name, id = name, label, hint, error, defaultValue, ...rest }: TextInputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        {...rest}
        id={id}
        name={name}
        defaultValue={defaultValue}
        className={`${controlClass} h-control`}
        {...fieldAttributes(id, hint, error)}
      />
    </Field>
  );
}
