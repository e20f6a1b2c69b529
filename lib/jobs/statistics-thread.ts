import { createHash } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { analyses } from "@/lib/statistics/analyses";

type Analyses = typeof analyses;
type Name = keyof Analyses;
type Question<Asked extends Name> = Parameters<Analyses[Asked]>[0];
type Answer<Asked extends Name> = ReturnType<Analyses[Asked]>;

/** What goes to the thread, and what comes back. */
export type Asked = { id: number; name: Name; question: unknown };
export type Told = { id: number; answer: unknown } | { id: number; problem: string };

type Waiting = { resolve: (answer: unknown) => void; reject: (problem: Error) => void };
/** Answers by everything that they depend on, so that none is ever out of date. */
type Known = { promise: Promise<unknown>; answer?: { value: unknown } };
type Thread = { worker: Worker; waiting: Map<number, Waiting> };

/** Room for every event under a few filters. */
const mostKnown = 1000;

// A server may load this module more than once; there is one thread for all of them.
const shared = globalThis as {
  northboundStatistics?: { thread: Thread | null; known: Map<string, Known>; asked: number };
};
shared.northboundStatistics ??= { thread: null, known: new Map(), asked: 0 };
const state = shared.northboundStatistics;

/**
 * Computes in a thread of its own, so that no page waits for another page's figures. A question that was asked before
 * is answered at once; questions are answered in the order in which they came.
 */
export function analyse<Asked extends Name>(name: Asked, question: Question<Asked>): Promise<Answer<Asked>> {
  return analyseText(name, JSON.stringify(question), () => question);
}

/**
 * The same for a question that takes long to make: `text` is all that it is made from, and it is made only when this
 * text was not asked about before.
 */
export function analyseText<Asked extends Name>(
  name: Asked,
  text: string,
  make: () => Question<Asked>,
): Promise<Answer<Asked>> {
  const key = keyOf(name, text);
  const known = state.known.get(key);
  if (known) return known.promise as Promise<Answer<Asked>>;
  const promise = ask(name, make());
  const entry: Known = { promise };
  remember(key, entry);
  promise.then(
    (value) => {
      entry.answer = { value };
    },
    () => state.known.delete(key),
  );
  return promise as Promise<Answer<Asked>>;
}

/** The answer, if it is known already. */
export function analysed<Asked extends Name>(
  name: Asked,
  question: Question<Asked>,
): Answer<Asked> | undefined {
  const known = state.known.get(keyOf(name, JSON.stringify(question)));
  return known?.answer?.value as Answer<Asked> | undefined;
}

function keyOf(name: Name, text: string): string {
  return createHash("sha256").update(name).update(text).digest("base64");
}

function remember(key: string, entry: Known): void {
  const oldest = state.known.keys().next().value;
  if (state.known.size >= mostKnown && oldest !== undefined) state.known.delete(oldest);
  state.known.set(key, entry);
}

function ask(name: Name, question: unknown): Promise<unknown> {
  state.thread ??= startThread();
  const { worker, waiting } = state.thread;
  state.asked += 1;
  const message: Asked = { id: state.asked, name, question };
  return new Promise((resolve, reject) => {
    waiting.set(message.id, { resolve, reject });
    worker.ref();
    worker.postMessage(message);
  });
}

/** The thread reads TypeScript as the scripts do; it keeps the process alive only while somebody waits. */
function startThread(): Thread {
  const entry = join(process.cwd(), "lib/jobs/statistics-thread-entry.js");
  // Written so, the bundler does not take the thread and its loader for its own: they are read from the checkout.
  const worker: Worker = Reflect.construct(Worker, [entry]);
  const thread: Thread = { worker, waiting: new Map() };
  worker.on("message", (told: Told) => settle(thread, told));
  worker.on("error", (error) => giveUp(thread, error));
  worker.on("exit", () => giveUp(thread, new Error("The thread that computes has ended")));
  worker.unref();
  return thread;
}

function settle({ worker, waiting }: Thread, told: Told): void {
  const waiter = waiting.get(told.id);
  waiting.delete(told.id);
  if (waiting.size === 0) worker.unref();
  if ("problem" in told) waiter?.reject(new Error(told.problem));
  else waiter?.resolve(told.answer);
}

/** Whoever waits is told; the next question starts another thread. */
function giveUp(thread: Thread, error: Error): void {
  if (state.thread === thread) state.thread = null;
  for (const { reject } of thread.waiting.values()) reject(error);
  thread.waiting.clear();
}
