type Step = () => Promise<void>;

export type Stopping = {
  /** Runs before all others so far. */
  first(step: Step): void;
  stop(reason?: string): Promise<void>;
};

/** Ends on a signal, or when `npm` is gone: requests first, the database after them. */
export function stopInOrder(): Stopping {
  const steps: Step[] = [];
  let isStopping = false;

  const stop = async (reason?: string) => {
    // Asked a second time, people mean now; the database recovers by itself.
    if (isStopping) process.exit(1);
    isStopping = true;
    if (reason) console.error(reason);
    for (const step of steps) await step();
    process.exit(reason ? 1 : 0);
  };

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
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
