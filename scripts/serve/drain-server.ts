import type { Server } from "node:http";

/**
 * Takes no new request and waits for those that were accepted. Browsers keep connections open for the next request;
 * the idle ones are closed, and after `longestMs` the others too.
 */
export async function drainServer(server: Server, longestMs = 20_000): Promise<void> {
  const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
  const giveUp = setTimeout(() => server.closeAllConnections(), longestMs);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(closeIdle);
  clearTimeout(giveUp);
}
