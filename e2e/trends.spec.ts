import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/office";

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("chooses an event and reads what went along with it, with all that belongs to it", async ({
    page,
  }) => {
    await page.goto("/trends");
    await page.getByRole("link", { name: "US presidential election of 2016" }).click();
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
    await page.goto("/trends");
    await page.getByRole("link", { name: "US presidential election of 2016" }).click();
    await page.getByText("Applications cannot be read the same way.").waitFor();
    await page.locator("main").getByRole("link", { name: "See Applications" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot be estimated");
  });

  test("takes the exact series away to compute it again", async ({ page }) => {
    await page.goto("/trends");
    await page.getByRole("link", { name: "US presidential election of 2016" }).click();
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

  test("asks of one place only", async ({ page }) => {
    await page.goto("/trends");
    await page.getByRole("link", { name: "US presidential election of 2024" }).click();
    await page.getByLabel("Residence").selectOption("United States");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText(/callers living in United States/)).toBeVisible();
    await expect(page.getByText(/This is the joint effect of events within 14 days/)).toBeVisible();
  });

  test("is told when there is too little to go on, and what it would take", async ({ page }) => {
    await page.goto("/trends");
    await page.getByRole("link", { name: "Obergefell v. Hodges: same-sex marriage" }).click();
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
