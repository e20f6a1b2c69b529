type Step = () => Promise<void>;

export type Stopping = {
  /** Runs before all others so far. */
  first(step: Step): void;
  stop(exitCode?: number): Promise<void>;
};

// Ctrl-C reaches us twice: from the terminal, and passed on by npm. People need longer to ask again.
const sameRequestMs = 1_000;

/** Ends on a signal, or when `npm` is gone: requests first, the database after them. */
export function stopInOrder(): Stopping {
  const steps: Step[] = [];
  let askedAt: number | undefined;

  const stop = async (exitCode = 0) => {
    if (askedAt !== undefined) return;
    askedAt = Date.now();
    for (const step of steps) await step();
    process.exit(exitCode);
  };
  const onSignal = () => {
    // Asked again, people mean now; the database recovers by itself.
    if (askedAt !== undefined && Date.now() - askedAt > sameRequestMs) process.exit(1);
    void stop();
  };

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  watchParent(() => void stop());
  return { first: (step) => steps.unshift(step), stop };
}

// A signal to npm does not always reach us, and without npm nobody could stop us from the terminal any more.
function watchParent(onGone: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}
