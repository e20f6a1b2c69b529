import { languages } from "@/lib/i18n/translator";
import { audiences } from "@/lib/reports/audience";
import { reportFormats } from "@/lib/reports/report-format";

const newFirm =
  "  --new-firm     The firm of one's own; without it, and without DATABASE_URL, the demonstration firm.";

const auditVerify = `northbound audit verify [--new-firm]
Says whether the audit log is unbroken, and names its first broken entry.

${newFirm}

Exit code 0 if it is unbroken, 1 if it is broken or there is a problem.`;

const schedulesRun = `northbound schedules run [--new-firm]
Sends the scheduled mails that are due, once, for those who leave the timing to their system.

${newFirm}

Exit code 0 if all that is due went out, 1 if a mail did not or there is a problem.`;

const report = `northbound report --month YYYY-MM --format ${reportFormats.join("|")} --out FILE
    [--audience ${audiences.join("|")}] [--language ${languages.join("|")}] [--draft] [--notes rows|file] [--new-firm]
Writes the report of a month into a file, whether or not the application is running.

  --month        The month, such as 2016-11.
  --format       What kind of file.
  --out          The file, as seen from where the command is typed. One that is there is replaced.
  --audience     inside, if none is given. For outside and press, the version that was published.
  --draft        For outside and press: the figures of the moment, marked as a draft.
  --language     en, if none is given.
  --notes        For csv: file writes the notes into a second file beside it.
${newFirm}

Exit code 0 with the file, 1 with a problem, which is one sentence.`;

const all = `northbound: the server's own tools. Each says more with --help.

  northbound audit verify    whether the audit log is unbroken
  northbound schedules run   sends the scheduled mails that are due
  northbound report          writes the report of a month into a file
  northbound analyse         the application's statistics on a CSV file, without a database

From the directory of the product: npm run -s northbound -- COMMAND`;

const helps = new Map([
  ["audit", auditVerify],
  ["schedules", schedulesRun],
  ["report", report],
]);

/** Whether words of the command line ask for help. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

/** What a command says about itself, or what all are. */
export function helpOn(args: readonly string[]): string {
  const command = args.find((arg) => !arg.startsWith("-"));
  return helps.get(command ?? "") ?? all;
}
