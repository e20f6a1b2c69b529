import type { Stop } from "@/lib/schedules/deliveries/mutations";

/** Starts what has fallen due and sends what waits; returns how many mails came to an end, by their state. */
export async function sendScheduled(stop: Stop = { aborted: false }): Promise<ReadonlyMap<string, number>> {
  const { startDueRuns } = await import("@/lib/schedules/runs/mutations");
  const { hasMailsToSend } = await import("@/lib/schedules/runs/queries");
  await startDueRuns();
  if (!(await hasMailsToSend())) return new Map();
  // Loaded only when needed: a report is most of what the application is made of.
  const { sendWaiting } = await import("@/lib/schedules/deliveries/mutations");
  return sendWaiting(stop);
}
