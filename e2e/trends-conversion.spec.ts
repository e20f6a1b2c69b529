import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/office";

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("reads what goes along with a connection to Canada, and goes to the very clients", async ({
    page,
  }) => {
    await page.goto("/trends");
    await page.getByRole("link", { name: "Conversion", exact: true }).click();
    // The demonstration firm is drawn so: about 28 % with a connection, 8 % without.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^A connection to Canada is associated with becoming a client about [2-5]\.\d times as often: (2\d|3[0-4])\s% against ([5-9]|1[0-2])\s%$/,
    );
    await expect(page.locator("main")).not.toContainText(/caused by|because of the/);
    const table = page.getByRole("table", { name: "What became of them, by connection" });
    const clients = table.getByRole("row", { name: /^With a connection/ }).getByRole("link");
    const n = await clients.textContent();
    await clients.click();
    await expect(page).toHaveURL(/connection=yes.*stage=retained_or_later/);
    await expect(page.getByText(new RegExp(`^${n} inquiries`))).toBeVisible();
  });

  test("holds kinds and motivations against the rest, corrected for looking at many", async ({ page }) => {
    await page.goto("/trends/conversion?period=all");
    const kinds = page.getByRole("table", { name: "What became of them, by connection" });
    await expect(kinds.getByRole("row", { name: /^Job offer/ })).toContainText(/\+\d+\.\d points .* clear/);
    await expect(page.getByRole("heading", { name: "What became of them, by motivation" })).toBeVisible();
    await page.getByText("How this was computed").click();
    await expect(page.getByText(/Newcombe’s method 10/)).toBeVisible();
  });

  test("is told what is missing where a filter leaves too few", async ({ page }) => {
    await page.goto("/trends/conversion?connection=job_offer");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot be compared");
    await expect(page.getByText(/No connection: Too few people: at least 20, here 0\./)).toBeVisible();
  });

  test("takes the counts away without small ones", async ({ page }) => {
    await page.goto("/trends/conversion?residence=US-VT");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download the counts that this was computed from" }).click(),
    ]);
    const lines: string[][] = parse(await readFile(await download.path()), { bom: true });
    const rows = lines.slice(lines.findIndex(([first]) => first === "Question") + 1);
    const counts = rows.flatMap((row) => row.slice(2, 6));
    expect(counts).toContain("withheld");
    expect(counts.filter((n) => ["1", "2", "3", "4"].includes(n))).toEqual([]);
  });
});

for (const person of ["intake", "administrator"] as const) {
  test.describe(person, () => {
    test.use({ person });

    test("has no conversion", async ({ page }) => {
      for (const path of ["/trends/conversion", "/trends/conversion/csv"]) {
        expect((await page.request.get(path)).status(), path).toBe(403);
      }
    });
  });
}
