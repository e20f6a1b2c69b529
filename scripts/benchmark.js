import "./setup/require-node.js";
import { ensureGeneratedClient } from "./setup/generated-client.js";
import { main } from "./setup/main.js";

// npm run benchmark -- [--inquiries 20000] [--only statistics|data|exports|pages] [--json]
process.env.NODE_ENV = "production";
// Standard output is for the measurements alone; what the preparations say goes elsewhere.
console.log = console.error;
await main(async (args) => {
  await ensureGeneratedClient();
  const { benchmark } = await import("./benchmark.ts");
  process.exit(await benchmark(args));
});
