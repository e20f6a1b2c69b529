import { expect, people, test } from "./support/office";

test.use({ person: "administrator" });

test("someone new gets a one-time link, and is out at once when deactivated", async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `Noor Vandaele ${Date.now().toString(36)}`;
  await page.goto("/staff");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail", { exact: true }).fill(`${Date.now().toString(36)}@northbound.example`);
  await page.getByRole("button", { name: "Add and make a link" }).click();
  const link = (await page.getByText(/\/sign-in\/link\//).textContent()) ?? "";
  expect(page.url()).not.toContain("link");

  const theirs = await browser.newContext({
    baseURL,
    storageState: { cookies: [], origins: [] },
    locale: "en-CA",
  });
  const desk = await theirs.newPage();
  await desk.goto(new URL(link).pathname);
  await desk.getByLabel("New password").fill("short");
  await desk.getByLabel("The same once more").fill("short");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByRole("link", { name: "A password needs at least 12 characters." })).toBeVisible();
  await desk.getByLabel("New password").fill("four green harbour boats");
  await desk.getByLabel("The same once more").fill("four green harbour boats");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk).toHaveURL(/\/today$/);

  await page.goto("/staff");
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByText("Change", { exact: false }).first().click();
  await row.getByRole("button", { name: "Deactivate, sign out at once" }).click();
  await expect(page.getByRole("row").filter({ hasText: name }).getByText(/^Left/)).toBeVisible();
  await desk.goto("/inquiries/new");
  await expect(desk).toHaveURL(/\/sign-in$/);
  await desk.goto(new URL(link).pathname);
  await expect(desk.getByText("This link has been used or has expired.")).toBeVisible();
  await theirs.close();
});

test("an address that someone has already is refused, and what was typed is still there", async ({
  page,
}) => {
  await page.goto("/staff");
  await page.getByLabel("Name", { exact: true }).fill("Somebody Else");
  await page.getByLabel("E-mail", { exact: true }).fill(people.lawyer);
  await page.getByRole("button", { name: "Add and make a link" }).click();
  await expect(page.getByRole("link", { name: "Someone already has this e-mail address." })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Somebody Else");
});
