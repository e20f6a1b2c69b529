import { type SpawnSyncReturns, spawnSync } from "node:child_process";

/** The user that PostgreSQL runs as; it refuses to run as root. */
export type Account = { uid: number; gid: number; isOurselves: boolean };

// Numbers that no distribution, container runtime or systemd hands out, and that need no entry in /etc/passwd.
const databaseNumber = 60_932;
// initdb, unlike the server, looks its user up by name; every Linux knows this one.
const nobodyNumber = 65_534;

export function serverAccount(): Account {
  return accountUnlessOrdinary(databaseNumber);
}

/** initdb needs a user with a name, so as root it runs as `nobody` and hands the files over afterwards. */
export function initialisingAccount(): Account {
  return accountUnlessOrdinary(nobodyNumber);
}

function accountUnlessOrdinary(number: number): Account {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  return uid === 0 ? { uid: number, gid: number, isOurselves: false } : { uid, gid, isOurselves: true };
}

/** The command line that runs `command` as this account, without a right to become anyone else. */
export function commandAs(account: Account, command: string[], flags: string[] = []): [string, string[]] {
  const identity = account.isOurselves
    ? []
    : [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups", "--bounding-set=-all"];
  return ["setpriv", [...identity, "--no-new-privs", ...flags, "--", ...command]];
}

export function runAs(account: Account, command: string[]): SpawnSyncReturns<string> {
  const [file, args] = commandAs(account, command);
  return spawnSync(file, args, { encoding: "utf8", env: bareEnvironment() });
}

/** Nothing of PGHOST, PGDATA or LD_LIBRARY_PATH may reach a server that is ours alone. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
