import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { PrivateFile } from "./private-file";

const megabyte = new Uint8Array(1024 * 1024).fill(65);
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "northbound-"));
  vi.stubEnv("NORTHBOUND_STATE", directory);
});
afterAll(() => rm(directory, { recursive: true }));

it("is whole for whoever asks again, after a client that took nothing and was cut off", async () => {
  const file = await PrivateFile.make();
  await file.write(megabyte);
  const server = createServer((_, answer) => Readable.fromWeb(file.read() as never).pipe(answer)).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = connect(port).pause();
  client.write("GET / HTTP/1.1\r\nHost: firm.example\r\n\r\n");
  await wait(300);
  client.destroy();
  const answers = await Promise.all([1, 2].map(() => fetch(`http://127.0.0.1:${port}/`)));
  for (const answer of answers) expect((await answer.arrayBuffer()).byteLength).toBe(megabyte.length);
  server.close();
  await file.discard();
});

it("breaks off where it is discarded while it is read, rather than end as if it were whole", async () => {
  const file = await PrivateFile.make();
  await file.write(megabyte);
  const reader = file.read().getReader();
  await reader.read();
  await file.discard();
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow();
});
