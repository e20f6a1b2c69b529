import { rename, stat } from "node:fs/promises";

const longest = 1_000_000;

/** Starts a new log when the old one has grown long, and keeps one old one. */
export async function keepLogShort(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > longest) await rename(file, `${file}.old`);
}
