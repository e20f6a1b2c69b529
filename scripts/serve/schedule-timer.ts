const everyMs = 30_000;

type Pass = (stop: { readonly aborted: boolean }) => Promise<unknown>;

/** Does a pass now and then, never two at once; `stop` lets the mail at hand go out and begins no other. */
export function startScheduleTimer(pass: Pass, ms = everyMs): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  let lastProblem = "";

  const run = async () => {
    try {
      await pass(stopping.signal);
      lastProblem = "";
    } catch (error) {
      // Not the message: it may quote what people typed. Said once, for as long as it lasts.
      const problem = `${error instanceof Error ? error.name : "Error"} ${Reflect.get(Object(error), "code") ?? ""}`;
      if (problem !== lastProblem) console.error(`Schedules could not be looked at: ${problem.trim()}`);
      lastProblem = problem;
    }
    if (!stopping.signal.aborted) wait();
  };
  const wait = () => {
    timer = setTimeout(() => {
      running = run();
    }, ms);
  };

  wait();
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
