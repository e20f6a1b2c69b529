import { parentPort } from "node:worker_threads";
import { analyses } from "@/lib/statistics/analyses";
import type { Asked, Told } from "./statistics-thread";

const answers: Record<string, (question: never) => unknown> = analyses;

parentPort?.on("message", ({ id, name, question }: Asked) => {
  parentPort?.postMessage(answer(id, name, question));
});

function answer(id: number, name: string, question: unknown): Told {
  try {
    return { id, answer: answers[name]?.(question as never) };
  } catch (error) {
    return { id, problem: String(error) };
  }
}
