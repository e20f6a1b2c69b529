"use client";
import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonClass } from "./button-class";

type Props = Omit<ComponentProps<"button">, "className" | "style" | "type" | "disabled"> & {
  kind?: ButtonKind;
  /** Said while the form is on its way. */
  pendingLabel: string;
  children: ReactNode;
};

/** Sends its form once: while an answer is awaited it says so and does nothing, but keeps the focus. */
export function SubmitButton({ kind = "primary", pendingLabel, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      {...rest}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={buttonClass(kind)}
    >
      {pending ? pendingLabel : children}
    </button>
  );
}
