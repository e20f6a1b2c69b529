import { inject } from "vitest";
import { asOwner, templateName } from "./template";

// Every test file starts from the same rows, and no two files that run at once share a database.
const environment = inject("databaseEnvironment");
const maintenance = { ...environment, NORTHBOUND_DB_NAME: "postgres" };
const name = `test_${process.env.VITEST_POOL_ID ?? "1"}`;

await asOwner(maintenance, async (client) => {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY FILE_COPY`);
});
Object.assign(process.env, environment, { NORTHBOUND_DB_NAME: name });
