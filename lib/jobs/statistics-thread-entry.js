// A thread begins without the loader that reads TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./answer-questions.ts");
