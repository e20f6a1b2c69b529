import { type Client, DatabaseError } from "pg";
import { applicationRole } from "./connection";
import { SetupProblem } from "./setup-problem";

/** Makes sure that the connected owner can hand the application its lesser role. Roles belong to the whole server. */
export async function ensureApplicationRole(client: Client): Promise<void> {
  if (await canBecomeApplication(client)) return;
  await attempt(client, `CREATE ROLE ${applicationRole} NOLOGIN`);
  await attempt(client, `GRANT ${applicationRole} TO CURRENT_USER`);
  if (await canBecomeApplication(client)) return;
  const { rows } = await client.query<{ name: string }>("SELECT quote_ident(current_user) AS name");
  throw new SetupProblem(
    `The database user may not make the role ${applicationRole}: have a database administrator run ` +
      `"CREATE ROLE ${applicationRole} NOLOGIN; GRANT ${applicationRole} TO ${rows[0]?.name};" once.`,
  );
}

async function canBecomeApplication(client: Client): Promise<boolean> {
  const became = await attempt(client, `SET ROLE ${applicationRole}`);
  if (became) await client.query("RESET ROLE");
  return became;
}

// Another instance may do the same at this moment, and a managed database may have done it before: only the outcome counts.
const tolerated = new Set([
  "22023", // SET ROLE: no such role
  "42704", // GRANT: no such role
  "42501", // not allowed
  "42710", // exists already
  "23505", // made by another instance at this moment
  "XX000", // granted by another instance at this moment
]);

async function attempt(client: Client, statement: string): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && tolerated.has(error.code ?? "")) return false;
    throw error;
  }
}
