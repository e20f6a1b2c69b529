import type { Sum } from "@/lib/suppression/sums";

/** Counts by name, the sums between them, and which of them no reader is told. */
export type CountSystem = { counts: Map<string, number>; sums: Sum[]; unprinted: Set<string> };
