import { addMonths, monthOf } from "@/lib/calendar/month";
import { translatorFor } from "@/lib/i18n/translator";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { reportFile } from "@/lib/reports/report-file";
import { firmDay } from "@/prisma/seed/firm-clock";
import { actorForBenchmark } from "./actor-for-benchmark";
import { type Measurement, median, timeOf, withinTime } from "./measurement";

const rounds = 10;

/** The report of the last whole month: computed, and from there to a PDF. */
export async function benchmarkReports(): Promise<Measurement[]> {
  const actor = await actorForBenchmark("partner");
  const month = addMonths(monthOf(firmDay(new Date())), -1);
  const t = translatorFor(actor.language);
  const parts = await getMonthlyReport(actor, month);
  const document = reportDocument(t, parts);
  await reportFile(document, "pdf");
  const [computed, printed]: number[][] = [[], []];
  for (let round = 0; round < rounds; round++) {
    computed?.push(await timeOf(async () => reportDocument(t, await getMonthlyReport(actor, month))));
    printed?.push(await timeOf(() => reportFile(document, "pdf")));
  }
  return [
    withinTime("monthly report, computed", median(computed ?? []), 300),
    withinTime("monthly report, to PDF", median(printed ?? []), 500),
  ];
}
