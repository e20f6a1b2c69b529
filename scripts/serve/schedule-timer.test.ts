import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startScheduleTimer } from "./schedule-timer";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("begins a pass only after the one before has ended", async () => {
  const endings: (() => void)[] = [];
  const timer = startScheduleTimer(() => new Promise<void>((resolve) => endings.push(resolve)), 1000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(endings).toHaveLength(1);
  endings[0]?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(endings).toHaveLength(2);
  endings[1]?.();
  await timer.stop();
});

it("stopped in the middle of a pass, tells it to end, waits for it, and begins no other", async () => {
  const steps: string[] = [];
  const pass = async (stop: { readonly aborted: boolean }) => {
    steps.push("begins");
    await new Promise((resolve) => setTimeout(resolve, 500));
    steps.push(`ends, told to stop: ${stop.aborted}`);
  };
  const timer = startScheduleTimer(pass, 1000);
  await vi.advanceTimersByTimeAsync(1100);
  const stopped = timer.stop().then(() => steps.push("stopped"));
  await vi.advanceTimersByTimeAsync(10_000);
  await stopped;
  expect(steps).toEqual(["begins", "ends, told to stop: true", "stopped"]);
});

it("goes on after a pass that failed, and says so once without what it said", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let passes = 0;
  const timer = startScheduleTimer(async () => {
    passes += 1;
    throw new TypeError("lea@firm.example");
  }, 1000);
  await vi.advanceTimersByTimeAsync(3500);
  await timer.stop();
  expect(passes).toBe(3);
  expect(said.mock.calls).toEqual([["Schedules could not be looked at: TypeError"]]);
});
