import type { PrivateFile } from "./private-file";

/** A file that is being made or waits to be fetched, by the id of what it belongs to. */
export type KeptFile = { file: PrivateFile | null; stop: AbortController };

// A server may load this module more than once; there is one list for all of them.
const shared = globalThis as { northboundFiles?: Map<string, KeptFile> };
shared.northboundFiles ??= new Map();

/** The files that this process keeps. */
export const keptFiles: Map<string, KeptFile> = shared.northboundFiles;

/** Begins to keep a file. */
export function keepFile(id: string): KeptFile {
  const kept = { file: null, stop: new AbortController() };
  keptFiles.set(id, kept);
  return kept;
}

/** Stops what makes it, where it is still being made, and gives its room back. */
export async function forgetFile(id: string): Promise<void> {
  const kept = keptFiles.get(id);
  keptFiles.delete(id);
  kept?.stop.abort();
  await kept?.file?.discard();
}
