"use client";
import { type ChangeEvent, type ReactNode, useState } from "react";
import { FieldError } from "./field-words";

type Props = {
  /** The largest file that is taken, in bytes. */
  bytes: number;
  /** What to say of a larger one. */
  sentence: string;
  children: ReactNode;
};

/**
 * Around a file field: a file that is too large is refused where it was chosen, before it travels. What takes the file
 * checks again and has the last word.
 */
export function FileLimit({ bytes, sentence, children }: Props) {
  const [refused, setRefused] = useState(false);

  function check({ target }: ChangeEvent<HTMLInputElement>): void {
    const tooLarge = (target.files?.[0]?.size ?? 0) > bytes;
    if (tooLarge) target.value = "";
    setRefused(tooLarge);
  }

  return (
    <div onChange={check}>
      {children}
      <div role="alert">
        <FieldError id="file-limit" error={refused ? sentence : undefined} />
      </div>
    </div>
  );
}
