import "./setup/require-node.js";
import { ensureGeneratedClient } from "./setup/generated-client.js";
import { main } from "./setup/main.js";

// npm run -s northbound -- COMMAND: the server's own tools.
main(async (args) => {
  await ensureGeneratedClient();
  const { northbound } = await import("./northbound.ts");
  process.exit(await northbound(args));
});
