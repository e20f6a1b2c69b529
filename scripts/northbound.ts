import { readServeSettings } from "@/lib/env";
import { verifyAudit } from "./northbound/verify-audit";
import { withFirmDatabase } from "./northbound/with-firm-database";

/** Each command does its work and returns the exit code. */
const commands: Record<string, () => Promise<number>> = {
  "audit verify": verifyAudit,
};

/** The server's own tools: `northbound audit verify [--new-firm]`. */
export async function northbound(args: string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith("--"));
  const command = commands[args.filter((arg) => !arg.startsWith("--")).join(" ")];
  if (!command) {
    console.error(
      `Commands: ${Object.keys(commands).join(", ")}. Option: --new-firm, for the firm of one's own.`,
    );
    return 1;
  }
  return withFirmDatabase(readServeSettings(options), command);
}
