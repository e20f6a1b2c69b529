import type { ServeSettings } from "@/lib/env";

/** What the person at the terminal needs to know next. */
export function announce({ firm, host, origin }: ServeSettings, signIns: string[]): void {
  const isLocal = host === "127.0.0.1" || host === "localhost" || host === "::1";
  console.log(`\nNorthbound is ready on ${origin}`);
  if (firm === "demonstration") {
    console.log(
      isLocal
        ? "This is the demonstration firm. Its passwords are public, so it answers to this machine only."
        : `Warning: this is the demonstration firm, its passwords are public, and it answers to everyone who reaches ${host}.`,
    );
  }
  for (const line of signIns) console.log(line);
}
