import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { ConnectionSettings } from "./connection";
import { MigrationAdapter } from "./migration-adapter";

export type { SchemaEngine };

/** Everything in the database is ours to compare and to migrate. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** Prisma's own migration engine as WebAssembly: no native binary is downloaded at installation. */
export async function loadSchemaEngine(
  settings: ConnectionSettings,
  onScript: (script: string) => string = (script) => script,
): Promise<SchemaEngine> {
  const bindings = await instantiate();
  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(settings, onScript));
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
}

let instantiated: ReturnType<typeof instantiateOnce> | undefined;

function instantiate(): ReturnType<typeof instantiateOnce> {
  instantiated ??= instantiateOnce();
  return instantiated;
}

// The package's own entry imports the .wasm file as a module, which Node cannot do without a flag.
async function instantiateOnce() {
  const require = createRequire(import.meta.url);
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = require.resolve("@prisma/schema-engine-wasm").replace(/\.js$/, "_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: reportPanic } });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

// The engine hands its last words to this global; without it they are lost behind a TypeError.
function reportPanic(message: string): never {
  throw new Error(`The migration engine gave up: ${message}`);
}
