import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { ConnectionSettings } from "./connection";
import { MigrationAdapter } from "./migration-adapter";

export type { SchemaEngine };

/** Everything in the database is ours to compare and to migrate. */
export const noFilters = { externalTables: [], externalEnums: [] };

type Options = { settings: ConnectionSettings; onScript?: (script: string) => string };

/** Prisma's own migration engine as WebAssembly: no native binary is downloaded at installation. */
export async function withSchemaEngine<Result>(
  { settings, onScript = (script) => script }: Options,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine } = await instantiate();
  const adapter = new MigrationAdapter(settings, onScript);
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapter.close();
  }
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
