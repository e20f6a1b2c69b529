/** Why a mail did not go out; each has its sentence in the dictionaries. */
export type MailProblem = "unreachable" | "unprotected" | "signIn" | "later" | "refused" | "interrupted";

/** What became of a mail. "unknown": the connection broke while the message passed, so the server may have taken it. */
export type MailOutcome =
  | { kind: "sent" }
  | { kind: "retry" | "failed" | "unknown"; reason: MailProblem; serverCode: number | null };

/** How far the conversation with the mail server had come. */
export type MailPhase = "before-message" | "message";

/**
 * What an error of the mail server, or on the way to it, means. Whatever the server answers, it has not taken the
 * message; without an answer nobody can know once the message was on its way.
 */
export function outcomeOfError(error: unknown, phase: MailPhase): MailOutcome {
  const code = String(Reflect.get(Object(error), "code"));
  const answered = Number(Reflect.get(Object(error), "responseCode"));
  const serverCode = answered >= 400 ? answered : null;
  const outcome = (kind: "retry" | "failed" | "unknown", reason: MailProblem) => ({
    kind,
    reason,
    serverCode,
  });
  if (phase === "message" && serverCode === null) return outcome("unknown", "interrupted");
  if (code === "EAUTH") return outcome("retry", "signIn");
  if (code === "ETLS") return outcome("retry", "unprotected");
  if (serverCode === null) return outcome("retry", "unreachable");
  return serverCode < 500 ? outcome("retry", "later") : outcome("failed", "refused");
}
