import { createServer, type Server } from "node:http";
import next from "next";
import { SetupProblem } from "@/lib/database/setup-problem";
import type { ServeSettings } from "@/lib/env";
import { root } from "../setup/root.js";
import { drainServer } from "./drain-server";

type Address = Pick<ServeSettings, "host" | "port">;

/** Asked before the long steps of a first start, rather than after them. */
export async function requireFreePort(address: Address): Promise<void> {
  const probe = createServer();
  await listen(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

/** Serves the production build; `drain` answers what was accepted and takes nothing more. */
export async function serveApplication(address: Address): Promise<{ drain(): Promise<void> }> {
  const application = next({ dev: false, dir: root, hostname: address.host, port: address.port });
  // The loader of these scripts turns them on; reading those of the whole build would cost a tenth of the start.
  process.setSourceMapsEnabled(false);
  await application.prepare();
  const answer = application.getRequestHandler();
  const server = createServer((request, response) => void answer(request, response));
  await listen(server, address);
  const drain = async () => {
    await drainServer(server);
    await application.close();
  };
  return { drain };
}

async function listen(server: Server, { host, port }: Address): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, { host, port })));
    server.listen({ host, port, exclusive: true }, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  if (error.code === "EADDRINUSE") {
    return new SetupProblem(
      `Port ${port} is taken by another program: choose one, as in PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === "EACCES") {
    return new SetupProblem(`This user may not open port ${port}: choose one above 1023 with PORT.`);
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new SetupProblem(`HOST is ${host}, and that is no address of this machine.`);
  }
  return error;
}
