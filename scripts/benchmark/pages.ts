import type { Measurement } from "./measurement";

export async function benchmarkPages(_say: (line: string) => void): Promise<Measurement[]> {
  return [];
}
