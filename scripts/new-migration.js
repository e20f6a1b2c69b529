import "./setup/require-node.js";
import { main } from "./setup/main.js";

// npm run migration -- NAME
main(async ([name]) => {
  const { newMigration } = await import("./new-migration.ts");
  process.exitCode = await newMigration(name);
});
