"use client";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  use,
  useActionState,
  useEffect,
  useRef,
} from "react";
import { ErrorSummary } from "./error-summary";
import { type FormAction, type FormAnswer, isRefused } from "./form-answer";

const FormContext = createContext<{ answer: FormAnswer; pending: boolean }>({ answer: {}, pending: false });

/** What the action of the surrounding form last answered; empty outside of one. */
export function useFormAnswer() {
  return use(FormContext);
}

type Props = {
  action: FormAction;
  /** Heading of the list of errors, in the reader's language. */
  errorTitle: string;
  answer?: FormAnswer;
  id?: string;
  className?: string;
  children: ReactNode;
};

/**
 * A form that posts to a server action, with or without scripts. With scripts React would empty the form after every
 * answer; submitting by hand keeps what was typed when the answer is a refusal.
 */
export function ActionForm({ action, errorTitle, answer: first = {}, id, className, children }: Props) {
  const [answer, act, pending] = useActionState(action, first);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (answer !== first && !isRefused(answer)) form.current?.reset();
  }, [answer, first]);

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => act(data));
  }

  return (
    <form ref={form} id={id} action={act} onSubmit={submit} noValidate aria-busy={pending}>
      <FormContext value={{ answer, pending }}>
        <ErrorSummary title={errorTitle} message={answer.message} errors={answer.errors} />
        <div className={className}>{children}</div>
      </FormContext>
    </form>
  );
}
