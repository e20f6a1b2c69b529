"use client";
import { type ReactNode, useId, useRef } from "react";
import { type ButtonKind, buttonClass } from "./button-class";

type Props = {
  openLabel: ReactNode;
  openKind?: ButtonKind;
  title: string;
  closeLabel: string;
  children: ReactNode;
};

/** A button that opens the browser's own modal dialog: it keeps the focus inside and closes by Escape. */
export function Dialog({ openLabel, openKind = "plain", title, closeLabel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={buttonClass(openKind)}
        onClick={() => dialog.current?.showModal()}
      >
        {openLabel}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId} className="sheet">
        <h2 id={titleId} className="mb-3 text-title">
          {title}
        </h2>
        {children}
        <form method="dialog" className="mt-4">
          <button type="submit" className={buttonClass("plain")}>
            {closeLabel}
          </button>
        </form>
      </dialog>
    </>
  );
}
