import { setTimeout as sleep } from "node:timers/promises";
import { type PostmasterOptions, startPostmaster } from "./postmaster";

const pauseBeforeRestart = 1_000;

/**
 * Keeps the server up: if it is killed, it is started again, as often as it takes. Nothing acknowledged is lost, and
 * no hand is needed.
 */
export async function startSupervisedPostmaster(
  options: PostmasterOptions,
): Promise<{ stop(): Promise<void> }> {
  let server = await startPostmaster(options);
  let isStopping = false;

  const supervise = async () => {
    while (!isStopping) {
      await server.ended;
      if (isStopping) return;
      console.error("The database ended unexpectedly; starting it again.");
      await sleep(pauseBeforeRestart);
      server = await startPostmaster(options).catch((error: Error) => {
        console.error(error.message);
        return server;
      });
    }
    await server.stop();
  };
  const supervision = supervise();

  const stop = async () => {
    isStopping = true;
    await server.stop();
    await supervision;
  };
  return { stop };
}
