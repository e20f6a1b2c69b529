import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/office";

/** Opens the page of all events, which may have to compute first, and chooses one of them. */
async function chooseEvent(page: Page, name: string) {
  await page.goto("/trends");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/that could be judged$/, {
    timeout: 90_000,
  });
  await page.locator("summary", { hasText: "All events that could be judged" }).click();
  await page.locator("summary", { hasText: "Cannot be estimated" }).click();
  await page.getByRole("rowheader").getByRole("link", { name, exact: true }).click();
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("chooses an event and reads what went along with it, with all that belongs to it", async ({
    page,
  }) => {
    await chooseEvent(page, "US presidential election of 2016");
    const finding = page.getByRole("heading", { level: 1 });
    await expect(finding).toHaveText(
      /^US presidential election of 2016: inquiries ran at about \d+\.\d times the usual rate in the first 7 days/,
    );
    await expect(page.getByText(/In the 7 days from 9 November 2016 you logged \d+ inquiries/)).toContainText(
      /95\s% interval/,
    );
    await expect(page.getByRole("row", { name: /^0 to 6 / })).toContainText(/\d\.\d \(\d\.\d–\d+\.\d\)/);
    const caveats = page.getByLabel("What to keep in mind");
    for (const term of [
      "Inquiries before the event",
      "Counting starts",
      "Time zone",
      "Other events within 14 days",
    ]) {
      await expect(caveats.getByText(term, { exact: true })).toBeVisible();
    }
    await page.getByText("How this was computed").click();
    await expect(page.getByText(/^A log-linear model of the counts by day, Negative binomial/)).toBeVisible();
    await expect(page.locator("main")).not.toContainText(/caused by|because of the/);
  });

  test("warns that applications of the time cannot be read the same way", async ({ page }) => {
    await chooseEvent(page, "US presidential election of 2016");
    await page.getByText("Applications cannot be read the same way.").waitFor();
    await page.locator("main").getByRole("link", { name: "See Applications" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot be estimated");
  });

  test("takes the exact series away to compute it again", async ({ page }) => {
    await chooseEvent(page, "US presidential election of 2016");
    const counted = page.getByLabel("What to keep in mind").getByText(/^[\d,]+ in [\d,]+ days$/);
    await expect(counted).toHaveCount(2);
    const shown = (await counted.allTextContents()).map((text) =>
      Number(text.split(" ")[0]?.replace(",", "")),
    );
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download the series" }).click(),
    ]);
    const lines = parse(await readFile(await download.path()), { bom: true }) as string[][];
    const rows = lines.slice(lines.findIndex(([first]) => first === "Day") + 1);
    const total = rows.filter(([, n]) => n !== "").reduce((sum, [, n]) => sum + Number(n), 0);
    expect(total).toBe(shown.reduce((sum, n) => sum + n, 0));
  });

  test("reads how many more came, for how long, and what ordinary days and other callers did", async ({
    page,
  }) => {
    await chooseEvent(page, "US presidential election of 2016");
    await expect(
      page.getByText(/^In the first 28 days about \d+ more inquiries came than usual/),
    ).toBeVisible();
    await expect(
      page.getByText(/^The surge had lost half of its strength after about \d+ days/),
    ).toBeVisible();
    await expect(page.getByText(/of \d+ starts, \d+ jumped as far from the usual/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Compared with callers elsewhere" })).toBeVisible();
    const politics = page.getByRole("row", { name: /^Politics / });
    await expect(politics).toContainText("under 0.001");
    await expect(page.getByText("Registered with the event, before any answer was shown")).toBeVisible();
  });

  test("asks of one place only, and sees no answer before the question is written down", async ({ page }) => {
    await chooseEvent(page, "Immigration Levels Plan cut for 2025 to 2027");
    await expect(page.getByText(/This is the joint effect of events within 14 days/)).toBeVisible();
    await page.getByLabel("Residence").selectOption("United States");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(
      page.getByRole("heading", { name: "This question has not been written down yet" }),
    ).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Immigration Levels Plan cut for 2025 to 2027",
    );
    await expect(page.locator("main svg")).toHaveCount(0);
    await page.getByRole("button", { name: "Register and show the answer" }).click();
    await expect(page.getByText(/only inquiries with Residence: United States/).first()).toBeVisible();
    await expect(
      page.getByText(/^Registered .* by Philippa Strand, before the answer was shown$/),
    ).toBeVisible();
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(page.getByText("Also registered about this event:")).toBeVisible();
  });

  test("asks otherwise, and both questions stay to be read", async ({ page }) => {
    await chooseEvent(page, "Canadian general election of 2019");
    await page.getByRole("link", { name: "Ask otherwise" }).click();
    await page.getByLabel("Windows, in days after the event").fill("13-0");
    await page.getByRole("button", { name: "Save the change" }).click();
    await expect(page.getByText("2 answers need another look")).toBeVisible();
    await expect(page.getByLabel("Windows, in days after the event")).toHaveValue("13-0");
    await page.getByLabel("Windows, in days after the event").fill("0-13, 14-55");
    await page.getByLabel("Why it is asked otherwise").fill("The result was known late at night");
    await page.getByRole("button", { name: "Save the change" }).click();
    await expect(page.getByText("Asked otherwise once since it was registered")).toBeVisible();
    await expect(page.getByText(/The result was known late at night/)).toBeVisible();
    await expect(page.getByRole("row", { name: /^0 to 13 / })).toBeVisible();
  });

  test("compares the presidential elections side by side", async ({ page }) => {
    await page.goto("/trends/side-by-side");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^The strongest rise came with the US presidential election of 2016: about \d\.\d times/,
    );
    const table = page.getByRole("table", { name: "Elections side by side" });
    for (const year of [2016, 2020, 2024]) {
      await expect(
        table.getByRole("rowheader", { name: `US presidential election of ${year}` }),
      ).toBeVisible();
    }
    await expect(table).toContainText("counted from 24 October 2024, together with");
  });

  test("sees which motivations changed with which events", async ({ page }) => {
    await page.goto("/trends/motivations");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("was named more often after");
    await expect(page.getByRole("row", { name: /^Politics US presidential election of 2016/ })).toContainText(
      "under 0.001",
    );
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download the counts" }).click(),
    ]);
    const lines = parse(await readFile(await download.path()), {
      bom: true,
      relax_column_count: true,
    }) as string[][];
    const counts = lines
      .slice(lines.findIndex(([first]) => first === "Counting starts") + 1)
      .flatMap((line) => [line[3], line[5]]);
    expect(counts.length).toBeGreaterThan(100);
    expect(counts.filter((n) => n !== "withheld" && Number(n) > 0 && Number(n) < 5)).toEqual([]);
  });

  test("takes the effects of all events away as they are drawn", async ({ page }) => {
    await page.goto("/trends");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/that could be judged$/, {
      timeout: 90_000,
    });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const lines = parse(await readFile(await download.path()), {
      bom: true,
      relax_column_count: true,
    }) as string[][];
    expect(lines.some(([event]) => event?.includes("US presidential election of 2016"))).toBe(true);
  });

  test("is told when there is too little to go on, and what it would take", async ({ page }) => {
    await chooseEvent(page, "Obergefell v. Hodges: same-sex marriage");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot be estimated");
    await expect(
      page.getByText(/It needs at least 26 weeks of inquiries before the event; there are \d+\./),
    ).toBeVisible();
  });
});

for (const person of ["intake", "administrator"] as const) {
  test.describe(person, () => {
    test.use({ person });

    test("has no trends", async ({ page }) => {
      expect((await page.request.get("/trends")).status()).toBe(403);
    });
  });
}
