import { expect, it } from "vitest";
import { retryDelayMinutes } from "./retry-delay";

it("waits longer after every attempt in vain, a day at most, and gives up", () => {
  const delays = Array.from({ length: 8 }, (_, index) => retryDelayMinutes(index + 1));
  expect(delays).toEqual([1, 5, 30, 120, 360, 1440, null, null]);
});
