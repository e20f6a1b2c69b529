import { TextInput, type TextInputProps } from "./text-input";

/** A calendar date, "2026-03-09", by the browser's own date field. */
export function DateField(props: Omit<TextInputProps, "type">) {
  return <TextInput {...props} type="date" />;
}
