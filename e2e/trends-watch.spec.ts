import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/office";

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("sees whether last week was ordinary, and goes from an alarm to its inquiries", async ({ page }) => {
    await page.goto("/trends");
    await page.getByRole("link", { name: "Watch", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^(An ordinary week|Unusually many last week): \d+; (up to \d+ would be ordinary)\.$/,
    );
    const alarms = page.getByRole("table", { name: "Alarms" });
    // The election of November 2024 is planted in the demonstration firm.
    const count = alarms.getByRole("row", { name: /2024/ }).first().getByRole("link").first();
    const n = await count.textContent();
    await count.click();
    await expect(page.getByText(new RegExp(`^${n} inquiries`))).toBeVisible();
  });

  test("is told why a filter leaves too little, or how ordinary it is", async ({ page }) => {
    await page.goto("/trends/watch");
    await page.getByLabel("Channel").selectOption("Phone");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/channel=phone/);
    await expect(page.getByText(/only inquiries with Channel: Phone/).first()).toBeVisible();
    await page.getByText("How this was computed").click();
    await expect(page.getByText(/0\.5 to 1\.1 % of the weeks raised an alarm all the same/)).toBeVisible();
  });

  test("takes the weeks away, without small counts where they are about what people said", async ({
    page,
  }) => {
    const linesOf = async (address: string) => {
      await page.goto(address);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download the weeks that this was computed from" }).click(),
      ]);
      const lines: string[][] = parse(await readFile(await download.path()), { bom: true });
      return lines.slice(lines.findIndex(([first]) => first === "Week from") + 1);
    };
    expect((await linesOf("/trends/watch")).length).toBeGreaterThan(500);
    const counts = (await linesOf("/trends/watch?connection=job_offer")).map(([, n]) => n);
    expect(counts).toContain("withheld");
    expect(counts.filter((n) => ["1", "2", "3", "4"].includes(n ?? ""))).toEqual([]);
  });
});

for (const person of ["intake", "administrator"] as const) {
  test.describe(person, () => {
    test.use({ person });

    test("has no watch", async ({ page }) => {
      for (const path of ["/trends/watch", "/trends/watch/csv"]) {
        expect((await page.request.get(path)).status(), path).toBe(403);
      }
    });
  });
}
