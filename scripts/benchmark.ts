import { parseArgs } from "node:util";
import { benchmarkCallerLookup } from "./benchmark/caller-lookup";
import { benchmarkDashboard } from "./benchmark/dashboard";
import { benchmarkExports } from "./benchmark/exports";
import { benchmarkList } from "./benchmark/list";
import { benchmarkLogging } from "./benchmark/logging";
import type { Measurement } from "./benchmark/measurement";
import { tableOf } from "./benchmark/measurement-table";
import { benchmarkPages } from "./benchmark/pages";
import { benchmarkReports } from "./benchmark/reports";
import { type ScratchFirm, withScratchFirm } from "./benchmark/scratch-firm";
import { benchmarkStatistics } from "./benchmark/statistics";

const dataBenchmarks = {
  logging: benchmarkLogging,
  list: benchmarkList,
  lookup: benchmarkCallerLookup,
  dashboard: benchmarkDashboard,
  reports: benchmarkReports,
  exports: benchmarkExports,
};

/** Measures speed and weight, each beside what it is compared with in the same run; 1 where a goal is missed. */
export async function benchmark(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { inquiries: { type: "string" }, only: { type: "string" }, json: { type: "boolean" } },
  });
  const inquiries = Number(values.inquiries ?? 20_000);
  const say = (line: string) => console.error(line);
  const asked = (part: string) => values.only === undefined || values.only === part;
  const measured: Measurement[] = [];
  if (asked("statistics")) measured.push(...benchmarkStatistics());
  const ofData = Object.entries(dataBenchmarks).flatMap(([name, run]) =>
    asked("data") || asked(name) ? [run] : [],
  );
  if (ofData.length > 0) measured.push(...(await measureData(inquiries, ofData, say)));
  if (asked("pages")) measured.push(...(await benchmarkPages(say)));
  const answer = values.json ? JSON.stringify({ inquiries, measured }, null, 2) : tableOf(measured);
  process.stdout.write(`${answer}\n`);
  return measured.every(({ met }) => met !== false) ? 0 : 1;
}

type DataBenchmark = (firm: ScratchFirm) => Promise<Measurement[]>;

async function measureData(
  inquiries: number,
  runs: readonly DataBenchmark[],
  say: (line: string) => void,
): Promise<Measurement[]> {
  return withScratchFirm(inquiries, say, async (firm) => {
    const measured: Measurement[] = [];
    for (const run of runs) measured.push(...(await run(firm)));
    return measured;
  });
}
