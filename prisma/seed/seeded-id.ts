import { v7 } from "uuid";
import type { Random } from "@/lib/statistics/seeded-random";

/** A UUID of version 7 for something that happened then, repeatable from its source of chance. */
export function seededId(random: Random, at: Date): string {
  const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
  return v7({ msecs: at.getTime(), random: bytes });
}
