import type { Random } from "@/lib/statistics/seeded-random";

/** True with this probability. */
export function happens(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `least` to `most`, both included. */
export function drawBetween(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the list, each as likely. */
export function drawOne<Item>(random: Random, list: readonly Item[]): Item {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError("Nothing to draw from");
  return item;
}

export type Weighted<Item> = readonly (readonly [item: Item, weight: number])[];

/** One of the list, as likely as its weight says. */
export function drawWeighted<Item>(random: Random, list: Weighted<Item>): Item {
  let rest = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of list) {
    rest -= weight;
    if (rest < 0) return item;
  }
  const last = list.at(-1);
  if (!last) throw new RangeError("Nothing to draw from");
  return last[0];
}
