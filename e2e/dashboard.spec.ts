import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/office";

const november = "/dashboard?period=month&month=2016-11";
const numbers = (texts: string[]) => texts.map((text) => Number(text.replace(/[^\d]/g, "")));

/** The lines of a downloaded figure below its heading. */
async function downloadLines(
  page: Page,
  link: ReturnType<Page["locator"]>,
  heading: string,
): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const lines = parse(await readFile(await download.path()), { bom: true }) as string[][];
  return lines.slice(lines.findIndex(([first]) => first === heading) + 1);
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("reads what a month brought before anything else", async ({ page }) => {
    await page.goto(november);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^November 2016 brought about \d\.\d times as many inquiries as usual$/,
    );
    await expect(page.getByText(/^1 to 30 November 2016 · all offices · firm time zone/)).toBeVisible();
    await expect(
      page.getByRole("heading", { name: /^The week from 7 November 2016 stands out/ }),
    ).toBeVisible();
  });

  test("goes from a figure to the inquiries behind it", async ({ page }) => {
    await page.goto(november);
    const figure = page.locator("dl.figure-row a").first();
    const [n] = numbers([(await figure.textContent()) ?? ""]);
    await figure.click();
    await expect(page).toHaveURL(/\/inquiries\?from=2016-11-01&to=2016-11-30/);
    // What walls keep from this person is told beside what is shown.
    const caption =
      (await page
        .locator("main")
        .getByText(/^\d+ inquir(y|ies)\b/)
        .first()
        .textContent()) ?? "";
    expect(numbers(caption.match(/\d+/g) ?? []).reduce((sum, part) => sum + part, 0)).toBe(n);
  });

  test("asks for another month, an office and a place, also without scripts", async ({
    browser,
    sessionOf,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled: false,
      storageState: await sessionOf("partner"),
    });
    const page = await context.newPage();
    await page.goto("/dashboard");
    const filters = page.getByRole("form", { name: "Period and filters" });
    await expect(filters.getByLabel("Month", { exact: true })).toBeHidden();
    await filters.getByLabel(/^Period/).selectOption("one month");
    await filters.getByLabel("Month", { exact: true }).fill("2017-02");
    await filters.getByLabel(/^Compare with/).selectOption("the time just before");
    await filters.getByLabel(/^Office/).selectOption("Toronto");
    await filters.getByLabel(/^Residence/).selectOption("United States");
    await filters.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("February 2017");
    await expect(page.getByText(/Toronto · .*4 to 31 January 2017/)).toBeVisible();
    await expect(filters.getByLabel(/^Residence/)).toHaveValue("US");
    await context.close();
  });

  test("gets in a file what the chart draws", async ({ page }) => {
    await page.goto(november);
    const figure = page.locator("figure").first();
    await figure.getByText("Table", { exact: true }).click();
    const drawn = numbers(await figure.locator("table tbody tr td:nth-child(2)").allInnerTexts());
    const lines = await downloadLines(page, figure.getByRole("link", { name: "CSV" }), "Week from");
    expect(drawn.length).toBe(52);
    expect(lines.map(([, n]) => Number(n))).toEqual(drawn);
  });

  test("finds small counts withheld in a file, and why", async ({ page }) => {
    await page.goto(november);
    const link = page.getByRole("link", { name: /^Download as CSV: Phone brought most/ });
    const lines = await downloadLines(page, link, "Channel");
    const shown = lines.map(([, n]) => n).filter((n) => n !== "withheld");
    expect(lines.length).toBeGreaterThan(shown.length);
    expect(shown.every((n) => Number(n) >= 5 || n === "0")).toBe(true);
  });

  test("is told where an address makes no sense", async ({ page }) => {
    for (const query of ["period=sometimes", "residence=Texas", "office=1", "period=dates&from=2016-02-30"]) {
      expect((await page.goto(`/dashboard?${query}`))?.status(), query).toBe(404);
    }
  });
});

test.describe("a partner who reads French", () => {
  test.use({ person: "frenchPartner" });

  test("reads the same finding in French", async ({ page }) => {
    await page.goto(november);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^Novembre 2016\s: environ \d,\d fois le nombre habituel de demandes de renseignements$/,
    );
    await expect(page.getByText("du 1er au 30 novembre 2016 · tous les bureaux")).toBeVisible();
  });
});

for (const person of ["intake", "administrator"] as const) {
  test.describe(person, () => {
    test.use({ person });

    test("sees no small counts, no sensitive motivations, no files", async ({ page }) => {
      await page.goto(november);
      await expect(
        page.getByText("Withheld: counts under 5, and those that would give them away."),
      ).toBeVisible();
      for (const motivation of ["Politics", "Religion", "LGBTQ+", "Health care"]) {
        await expect(page.getByText(motivation, { exact: true })).toHaveCount(0);
      }
      await expect(page.getByText("Work", { exact: true })).toBeVisible();
      await expect(page.getByRole("link", { name: "CSV" })).toHaveCount(0);
      expect((await page.request.get("/dashboard/csv?figure=volume")).status()).toBe(403);
    });
  });
}
