import "./setup/require-node.js";
import { ensureGeneratedClient } from "./setup/generated-client.js";
import { main } from "./setup/main.js";

// Whoever reads our words, like `head`, may have seen enough: that must not end the work.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

// npm run -s northbound -- COMMAND: the server's own tools.
main(async (args, startedIn) => {
  await ensureGeneratedClient();
  const { northbound } = await import("./northbound.ts");
  process.exit(await northbound(args, startedIn));
});
