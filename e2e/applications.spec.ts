import { expect, test } from "./support/office";

test.use({ person: "partner" });

test("a partner sees what waits for a decision", async ({ page }) => {
  await page.goto("/applications");
  await expect(page.getByRole("table").locator("tbody tr").first()).toBeVisible();
  await page.getByLabel("Decision").selectOption({ label: "Refused" });
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/\/applications\?status=refused$/);
  const decisions = await page.getByRole("table").locator("tbody tr td:last-child").allTextContents();
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.every((decision) => decision.startsWith("Refused, "))).toBe(true);
});

test.describe("intake", () => {
  test.use({ person: "intake" });

  test("has no list of applications", async ({ page }) => {
    expect((await page.request.get("/applications")).status()).toBe(403);
  });
});
