import { addMonths, monthOf } from "@/lib/calendar/month";
import { translatorFor } from "@/lib/i18n/translator";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { reportFile } from "@/lib/reports/report-file";
import { firmDay } from "@/prisma/seed/firm-clock";
import { actorForBenchmark } from "./actor-for-benchmark";
import { type Measurement, median, timeOf, withinTime, withoutGoal } from "./measurement";

const rounds = 10;
/** A month of the reference pack with several events, whose effects are computed when they are first asked for. */
const eventful = "2025-01";

/** The report of the last whole month: computed, and from there to a PDF. */
export async function benchmarkReports(): Promise<Measurement[]> {
  const actor = await actorForBenchmark("partner");
  const computeEventful = () => timeOf(() => getMonthlyReport(actor, eventful));
  const first = await computeEventful();
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) again.push(await computeEventful());
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
    withoutGoal("monthly report with events, first time", first),
    withinTime("monthly report with events, again", median(again), 300),
    withinTime("monthly report, computed", median(computed ?? []), 300),
    withinTime("monthly report, to PDF", median(printed ?? []), 500),
  ];
}
