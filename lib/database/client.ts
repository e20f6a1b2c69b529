import { PrismaPg } from "@prisma/adapter-pg";
import { connectionSettings } from "./connection";
import { type Prisma, PrismaClient } from "./generated/client";

/** A transaction of the firm's database, or the database itself. */
export type Database = Prisma.TransactionClient;

const shared = globalThis as { northboundDatabase?: PrismaClient };

/** The firm's records under the application's lesser role; one pool per process, opened at first use. */
export function database(): PrismaClient {
  shared.northboundDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ ...connectionSettings("application"), max: 10 }),
    // At a busy moment people wait a little longer; what they sent is not turned away.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return shared.northboundDatabase;
}
