import "./setup/require-node.js";
import { ensureGeneratedClient } from "./setup/generated-client.js";
import { main } from "./setup/main.js";

// npm run generate
main(ensureGeneratedClient);
