import { Client } from "pg";
import { register } from "tsx/esm/api";

register();
const { connectionSettings } = await import("../../lib/database/connection.ts");
const { seedTestFirm } = await import("../../prisma/seed/test-firm.ts");
const client = new Client(connectionSettings("owner"));
await client.connect();
await seedTestFirm(client).finally(() => client.end());
