import "./setup/require-node.js";
import { main } from "./setup/main.js";

// npm run calibrate -- [--firms 40] [--seed 2016] [--json]
await main(async (args) => {
  const { calibrate } = await import("./calibrate.ts");
  process.exit(calibrate(args));
});
