import { startTestServer } from "./test-server";

/** One server for the whole run; the specs find it as their base address. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env.NORTHBOUND_TEST_ORIGIN = server.origin;
  return server.stop;
}
