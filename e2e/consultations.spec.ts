import { expect, test } from "./support/office";

test.use({ person: "partner" });

test("a partner sees what is to come and what was, by lawyer", async ({ page }) => {
  await page.goto("/consultations");
  await expect(page.getByRole("table", { name: /to come$/ })).toBeVisible();
  const past = page.getByRole("table", { name: /in the past two weeks$/ });
  await expect(past.getByRole("columnheader", { name: "Held" })).toBeVisible();
  const name = await past.locator("tbody tr").first().locator("td").nth(1).textContent();
  await page.getByLabel("Lawyer").selectOption({ label: name ?? "" });
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL("**lawyer=*");
  const lawyers = await past.locator("tbody tr td:nth-of-type(2)").allTextContents();
  expect(new Set(lawyers)).toEqual(new Set([name]));
});

test("a lawyer who is none does not exist", async ({ page }) => {
  expect((await page.request.get("/consultations?lawyer=1")).status()).toBe(404);
  const unknown = "/consultations?office=0197c1de-0000-7000-8000-000000000001";
  expect((await page.request.get(unknown)).status()).toBe(404);
});
