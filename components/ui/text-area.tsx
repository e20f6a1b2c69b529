import type { ComponentProps } from "react";
import { Field } from "./field";
import { controlClass, fieldAttributes } from "./field-attributes";
import { KeptTextArea } from "./kept-text-area";

type Props = Omit<ComponentProps<"textarea">, "className" | "style" | "name"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string;
};

/** Several lines of text. */
export function TextArea({ name, id = name, label, hint, error, defaultValue, rows = 6, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <KeptTextArea
        {...rest}
        id={id}
        name={name}
        rows={rows}
        defaultValue={defaultValue}
        className={`${controlClass} resize-y py-2 leading-relaxed`}
        {...fieldAttributes(id, hint, error)}
      />
    </Field>
  );
}
