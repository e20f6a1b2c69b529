import { SetupProblem } from "@/lib/database/setup-problem";

/** What the environment and the command line say about how to serve. */
export type ServeSettings = {
  /** The demonstration firm, whose passwords everyone knows, or the firm of one's own. */
  firm: "demonstration" | "own";
  isEmbedded: boolean;
  host: string;
  port: number;
  /** The address that people type; links and the check of a request's origin use it, never the Host header. */
  origin: string;
};

export function readServeSettings(
  args: string[],
  environment: NodeJS.ProcessEnv = process.env,
): ServeSettings {
  const unknown = args.find((arg) => arg !== "--new-firm");
  if (unknown) throw new SetupProblem(`There is no option ${unknown}; the only one is --new-firm.`);
  const isEmbedded = !environment.DATABASE_URL;
  const port = readPort(environment.PORT);
  return {
    firm: isEmbedded && args.length === 0 ? "demonstration" : "own",
    isEmbedded,
    host: environment.HOST || "127.0.0.1",
    port,
    origin: readOrigin(environment.NORTHBOUND_URL || `http://localhost:${port}`),
  };
}

function readPort(text: string | undefined): number {
  const port = Number(text || "3000");
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetupProblem(`PORT must be a number from 1 to 65535, and it is "${text}".`);
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search) return url.origin;
  throw new SetupProblem(
    `NORTHBOUND_URL must be the address that people type, such as https://intake.example.ca, and it is "${text}".`,
  );
}
