import "./setup/require-node.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies } from "./setup/dependencies.js";
import { root } from "./setup/root.js";
import { SetupFailure } from "./setup/run.js";

// npm start: nothing but Node's own modules until the dependencies are there.
process.chdir(root);
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));

try {
  await ensureDependencies();
  const { register } = await import("tsx/esm/api");
  register();
  const { serve } = await import("./serve.ts");
  await serve(process.argv.slice(2));
} catch (error) {
  // Problems that the reader can solve are one sentence; anything else is a fault of ours and needs its stack.
  const isForTheReader = error instanceof SetupFailure || error?.name === "SetupProblem";
  console.error(isForTheReader ? error.message : error);
  process.exit(1);
}
