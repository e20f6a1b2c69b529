import { v7 } from "uuid";

/** An id for a new row: random, yet sorted by time, so that indexes stay compact. */
export function newId(): string {
  return v7();
}
