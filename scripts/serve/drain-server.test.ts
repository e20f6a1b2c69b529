import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { drainServer } from "./drain-server";

async function slowServer(answerAfterMs: number): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => void sleep(answerAfterMs).then(() => response.end("logged")));
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

// Node keeps connections open between requests, as browsers do.
function request(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port }, (response) => {
      response.setEncoding("utf8");
      let text = "";
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });
}

it("answers what was accepted, takes nothing more, and does not wait for the browser to hang up", async () => {
  const { server, port } = await slowServer(200);
  const accepted = request(port);
  await once(server, "request");
  const drained = drainServer(server);
  await expect(request(port)).rejects.toThrow(/ECONNREFUSED/);
  expect(await accepted).toBe("logged");
  const answeredAt = performance.now();
  await drained;
  expect(performance.now() - answeredAt).toBeLessThan(2_000);
});

it("gives up on a request that never ends", async () => {
  const { server, port } = await slowServer(60_000);
  const endless = request(port);
  endless.catch(() => undefined);
  await once(server, "request");
  await drainServer(server, 100);
  await expect(endless).rejects.toThrow(/socket hang up/);
});
