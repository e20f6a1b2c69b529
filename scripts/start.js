import "./setup/require-node.js";
import { main } from "./setup/main.js";

// npm start [-- --new-firm]
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
main(async (args) => {
  const { serve } = await import("./serve.ts");
  await serve(args);
});
