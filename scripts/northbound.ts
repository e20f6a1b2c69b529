import { analyse } from "./northbound/analyse/analyse";
import { asksForHelp, helpOn } from "./northbound/help";

/** Each command does its work on the firm's database and returns the exit code. */
const commands: Record<string, () => Promise<number>> = {
  "audit verify": async () => (await import("./northbound/verify-audit")).verifyAudit(),
  "schedules run": async () => (await import("./northbound/run-schedules")).runSchedules(),
};

/**
 * The server's own tools: `northbound audit verify [--new-firm]`, `northbound schedules run`, `northbound report …`, and
 * `northbound analyse …`, which needs no database; each tells about itself with `--help`. Files are named as seen from the directory that it was started in.
 */
export async function northbound(args: string[], startedIn: string): Promise<number> {
  if (args[0] === "analyse") return printAnalysis(args.slice(1), startedIn);
  if (asksForHelp(args)) {
    console.log(helpOn(args));
    return 0;
  }
  if (args[0] === "report") {
    const { report } = await import("./northbound/report/report");
    return report(args.slice(1), startedIn);
  }
  const options = args.filter((arg) => arg.startsWith("--"));
  const command = commands[args.filter((arg) => !arg.startsWith("--")).join(" ")];
  if (!command) {
    console.error(
      `Commands: ${Object.keys(commands).join(", ")}, report, analyse. Option: --new-firm, for the firm of one's own. Each says more with --help.`,
    );
    return 1;
  }
  const { readServeSettings } = await import("@/lib/env");
  const { withFirmDatabase } = await import("./northbound/with-firm-database");
  const settings = readServeSettings(options);
  // Links in mails are built from it.
  process.env.NORTHBOUND_URL = settings.origin;
  return withFirmDatabase(settings, command);
}

function printAnalysis(args: string[], startedIn: string): number {
  process.chdir(startedIn);
  const { out, problem, exitCode } = analyse(args);
  process.stdout.write(out);
  process.stderr.write(problem);
  return exitCode;
}
