import { startDueRuns } from "../runs/mutations";
import { sendWaiting } from "./mutations";

// What a server's timer does, in a process that a test can kill; the instant is its only argument.
await startDueRuns(new Date(process.argv[2] ?? ""));
await sendWaiting();
process.exit(0);
