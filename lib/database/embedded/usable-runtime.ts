import { join } from "node:path";
import { SetupProblem } from "../setup-problem";
import { type Account, runAs } from "./account";
import { notSupported } from "./native-package";

/** Runs `postgres --version` as the user it will run as, so that every obstacle shows before a byte is written. */
export function requireUsableRuntime(runtime: string, account: Account): void {
  const result = runAs(account, [join(runtime, "bin", "postgres"), "--version"]);
  if (result.error) throw new SetupProblem(notSupported);
  if (result.status !== 0) throw new SetupProblem(explainRefusal(result.stderr, runtime, account.uid));
}

/** What the refusal of `setpriv`, of the kernel or of the loader means to the person at the terminal. */
export function explainRefusal(complaint: string, runtime: string, uid: number): string {
  if (/setpriv: .*(setres|setgroups|bounding)/.test(complaint)) {
    return "This root user may not become another user, and PostgreSQL refuses to run as root: start as an ordinary user, or set DATABASE_URL.";
  }
  // All libraries but glibc's are beside the program: one that "does not exist" lies behind a closed directory.
  if (/Permission denied|shared object file/.test(complaint)) {
    return `The user ${uid} cannot run programs in ${runtime}: set NORTHBOUND_STATE to a directory that everyone may enter, on a disk that allows programs.`;
  }
  return `${notSupported} (${complaint.trim().split("\n").at(-1)})`;
}
