import type { PoolConfig } from "pg";
import { SetupProblem } from "./setup-problem";

/** The application reads and writes; the owner migrates, seeds and restores. */
export type DatabaseRole = "application" | "owner";

/** The lesser role that every request runs under: it owns nothing and cannot rewrite the audit log. */
export const applicationRole = "northbound_app";

/** What `pg.Pool`, `pg.Client` and `PrismaPg` take to connect. */
export type ConnectionSettings = Pick<
  PoolConfig,
  | "connectionString"
  | "host"
  | "port"
  | "user"
  | "password"
  | "database"
  | "ssl"
  | "options"
  | "application_name"
>;

/** Where the firm's records are: the embedded database that `npm start` brought up, else DATABASE_URL. */
export function connectionSettings(
  role: DatabaseRole,
  environment: NodeJS.ProcessEnv = process.env,
): ConnectionSettings {
  const place = environment.NORTHBOUND_DB_SOCKET
    ? embeddedPlace(environment)
    : externalPlace(environment.DATABASE_URL);
  const options = [place.options, sessionOptions(role)].filter(Boolean).join(" ");
  return { application_name: "northbound", ...place, options };
}

// The driver adapter cuts the offset off every timestamp, so a session outside UTC would shift every instant. Compiling
// a statement costs more than any page's statement takes.
function sessionOptions(role: DatabaseRole): string {
  const always = "-c TimeZone=UTC -c jit=off";
  return role === "application" ? `${always} -c role=${applicationRole}` : always;
}

function embeddedPlace(environment: NodeJS.ProcessEnv): ConnectionSettings {
  return {
    host: environment.NORTHBOUND_DB_SOCKET,
    // Said, because the driver would otherwise take them from PGPORT and PGSSLMODE.
    port: 5432,
    ssl: false,
    user: environment.NORTHBOUND_DB_USER,
    password: environment.NORTHBOUND_DB_PASSWORD,
    database: environment.NORTHBOUND_DB_NAME,
  };
}

function externalPlace(address: string | undefined): ConnectionSettings {
  if (!address) {
    throw new SetupProblem("There is no database: start with `npm start`, or set DATABASE_URL.");
  }
  const url = parseDatabaseUrl(address);
  const options = url.searchParams.get("options") ?? undefined;
  // Options inside the address would win over ours, and with them the lesser role would be lost.
  url.searchParams.delete("options");
  return { connectionString: url.href, options };
}

// The address holds a password, so the message never repeats it.
function parseDatabaseUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPostgres = url?.protocol === "postgresql:" || url?.protocol === "postgres:";
  if (!url || !isPostgres || url.pathname.length < 2) {
    throw new SetupProblem(
      "DATABASE_URL is not an address of a PostgreSQL database: it should read postgresql://user:password@host:5432/database.",
    );
  }
  return url;
}
