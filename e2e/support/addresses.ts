import type { Page } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/seed/demonstration-firm";

/** Where the first link of a page leads that begins so. */
async function firstLink(page: Page, from: string, pattern: RegExp): Promise<string> {
  await page.goto(from);
  const addresses = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = addresses.find((address) => pattern.test(address));
  if (!found) throw new Error(`${from} links to nothing like ${pattern}`);
  return found;
}

/** The report that the demonstration firm's partner shares; other specs make reports that not everyone reads. */
const sharedReport = "01484b3a-4c00-7000-a000-000000000001";

const publishedMonth = "2016-12";

/** The address of a published report, which is published where nobody has done so yet. */
async function publishedReport(page: Page): Promise<string> {
  const address = `/reports/${publishedMonth}/versions/1`;
  if ((await page.request.get(address)).ok()) return address;
  await page.goto(`/reports/${publishedMonth}/publish`);
  await page.locator("main form:has([name=month]) button").click();
  await page.waitForURL(/\/(versions|publish)\?/);
  return address;
}

/** The register begins empty: an export is made first, as soon as this person has no other one under way. */
async function exportOfOneDay(page: Page): Promise<string> {
  for (let tries = 0; tries < 10; tries++) {
    await page.goto("/exports/new?from=2016-11-09&to=2016-11-09");
    await page.locator("[name=reason]").fill("An example");
    await page.locator("[name=password]").fill(demonstrationPassword);
    await page.locator("[name=password]").press("Enter");
    await page.waitForURL((url) => !url.searchParams.has("from"));
    const { pathname } = new URL(page.url());
    if (new RegExp(`^/exports/${idPattern}$`).test(pathname)) return pathname;
  }
  throw new Error("No export was made as an example");
}

const idPattern = "[0-9a-f-]{36}";

/** For each page with a part that varies: how one gets to an example of it. A new one without a way fails the specs. */
const ways: Record<string, (page: Page) => Promise<string>> = {
  "/inquiries/[id]": (page) => firstLink(page, "/inquiries", new RegExp(`^/inquiries/${idPattern}$`)),
  "/inquiries/[id]/edit": async (page) => `${await addressOf(page, "/inquiries/[id]")}/edit`,
  "/callers/[callerId]": (page) => firstLink(page, "/callers", new RegExp(`^/callers/${idPattern}$`)),
  "/political-events/[eventId]": (page) =>
    firstLink(page, "/political-events", new RegExp(`^/political-events/${idPattern}$`)),
  "/political-events/[eventId]/edit": async (page) =>
    `${await addressOf(page, "/political-events/[eventId]")}/edit`,
  "/outside-series/[seriesId]": (page) =>
    firstLink(page, "/outside-series", new RegExp(`^/outside-series/${idPattern}$`)),
  "/outside-series/[seriesId]/upload": async (page) =>
    `${await addressOf(page, "/outside-series/[seriesId]")}/upload`,
  "/outside-series/[seriesId]/csv": async (page) =>
    `${await addressOf(page, "/outside-series/[seriesId]")}/csv`,
  "/trends/[eventId]": (page) => firstLink(page, "/trends", new RegExp(`^/trends/${idPattern}`)),
  "/trends/[eventId]/csv": async (page) => `${await addressOf(page, "/trends/[eventId]")}/csv`,
  "/trends/[eventId]/question": async (page) => `${await addressOf(page, "/trends/[eventId]")}/question`,
  "/exports/[exportId]": (page) => exportOfOneDay(page),
  "/exports/[exportId]/file": async (page) => `${await addressOf(page, "/exports/[exportId]")}/file`,
  "/dashboard/csv": async () => "/dashboard/csv?figure=volume",
  "/reports/[month]/csv": async () => "/reports/2016-11/csv",
  "/reports/[month]/xlsx": async () => "/reports/2016-11/xlsx",
  "/reports/[month]/pdf": async () => "/reports/2016-11/pdf",
  "/own-reports/[reportId]": async () => `/own-reports/${sharedReport}`,
  "/own-reports/[reportId]/edit": async () => `/own-reports/${sharedReport}/edit`,
  "/own-reports/[reportId]/csv": async () => `/own-reports/${sharedReport}/csv`,
  "/own-reports/[reportId]/xlsx": async () => `/own-reports/${sharedReport}/xlsx`,
  "/own-reports/[reportId]/pdf": async () => `/own-reports/${sharedReport}/pdf`,
  "/reports/[month]/differences": async (page) =>
    (await publishedReport(page)).replace("versions/1", "differences"),
  "/reports/[month]/publish": async () => "/reports/2016-10/publish",
  "/reports/[month]/versions": async (page) => (await publishedReport(page)).replace("/1", ""),
  "/reports/[month]/versions/[version]": publishedReport,
  "/reports/[month]/versions/[version]/csv": async (page) => `${await publishedReport(page)}/csv`,
  "/reports/[month]/versions/[version]/xlsx": async (page) => `${await publishedReport(page)}/xlsx`,
  "/reports/[month]/versions/[version]/figures": async (page) => `${await publishedReport(page)}/figures`,
  "/reports/[month]/versions/[version]/pdf": async (page) => `${await publishedReport(page)}/pdf`,
  "/schedules/[scheduleId]": (page) => firstLink(page, "/schedules", new RegExp(`^/schedules/${idPattern}$`)),
  "/schedules/[scheduleId]/edit": async (page) => `${await addressOf(page, "/schedules/[scheduleId]")}/edit`,
  "/api/drafts/[form]": async () => "/api/drafts/inquiry",
  "/reports/[month]": async () => "/reports/2016-11",
  "/sign-in/link/[token]": async () => "/sign-in/link/no-such-token",
};

const found = new Map<string, string>();

/** The address of a page, with an example for what varies in it; looked up once. */
export async function addressOf(page: Page, route: string): Promise<string> {
  const known = found.get(route);
  if (known) return known;
  const way = ways[route];
  if (!way && !route.includes("[")) return route || "/";
  if (!way) throw new Error(`No example of ${route}: add one to e2e/support/addresses.ts`);
  const address = await way(page);
  found.set(route, address);
  return address;
}
