import "./setup/require-node.js";
import { ensureDependencies } from "./setup/dependencies.js";
import { ensureGeneratedClient } from "./setup/generated-client.js";

await ensureDependencies();
await ensureGeneratedClient();
