import type { ComponentProps, ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./button-class";

type Props = Omit<ComponentProps<"button">, "className" | "style"> & {
  kind?: ButtonKind;
  children: ReactNode;
};

/** A button; a submit button unless told otherwise, as in HTML. */
export function Button({ kind = "plain", type = "submit", ...rest }: Props) {
  return <button type={type} className={buttonClass(kind)} {...rest} />;
}
