import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./support/office";

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

async function fillEvent(page: Page, title: string): Promise<void> {
  await page.getByLabel("Day", { exact: true }).fill("2014-05-02");
  await page.getByLabel("First full day").fill("2014-05-03");
  await page.getByLabel("Country").selectOption({ label: "Canada" });
  await page.getByLabel("Kind").selectOption({ label: "Border" });
  await page.getByRole("radio", { name: "Both" }).check();
  await page.getByLabel("Title in English").fill(title);
  await page.getByLabel("Title in French").fill(`${title} en français`);
  await page.getByLabel("Source").fill("Canada Gazette, Part II");
}

async function addEvent(page: Page, title: string): Promise<void> {
  await page.goto("/political-events/new");
  await fillEvent(page, title);
  await page.getByRole("button", { name: "Add event" }).click();
  await expect(page.getByRole("status")).toHaveText("The event is on the list.");
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("finds the events of a year, and the address keeps the filter", async ({ page }) => {
    await page.goto("/political-events");
    await page.getByLabel("Country").selectOption({ label: "United States" });
    await page.getByLabel("From year").selectOption("2016");
    await page.getByLabel("To year").selectOption("2016");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/country=US.*from=2016&to=2016/);
    await expect(page.getByRole("row", { name: /8 Nov 2016/ })).toContainText(
      "US presidential election of 2016",
    );
    await expect(page.getByText("90 days to apply")).toHaveCount(0);
    await page.getByLabel("Can move").selectOption({ label: "Applications" });
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByText("No event fits these filters")).toBeVisible();
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(page).toHaveURL(/\/political-events$/);
  });

  test("sees which events cannot be told apart from one", async ({ page }) => {
    await page.goto("/political-events?from=2017&to=2017");
    await page.getByRole("link", { name: "Travel ban (Executive Order 13769)" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travel ban (Executive Order 13769)");
    await expect(page.getByRole("main")).toContainText("28 January 2017");
    await expect(page.getByRole("link", { name: "Inauguration of 2017" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Second travel ban" })).toHaveCount(0);
  });

  test("adds an event and finds it in the list", async ({ page }) => {
    const title = `Border crossing closed ${unique()}`;
    await addEvent(page, title);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("main")).toContainText("Added by the firm");
    await page.goto("/political-events?category=border&to=2014");
    await expect(page.getByRole("row", { name: new RegExp(title) })).toContainText("Both");
  });

  test("gets the form back as typed, with what is wrong", async ({ page }) => {
    await page.goto("/political-events/new");
    await page.getByLabel("Title in English").fill("An event without days");
    await page.getByRole("button", { name: "Add event" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "another look" });
    await expect(summary.getByRole("heading")).toBeFocused();
    await expect(page.getByLabel("Title in English")).toHaveValue("An event without days");
    await fillEvent(page, "An event without days");
    await page.getByLabel("First full day").fill("2014-05-09");
    await page.getByRole("button", { name: "Add event" }).click();
    await expect(summary.getByRole("link")).toHaveText([
      "The first full day is the day of the event or the day after it.",
    ]);
  });

  test("is told when the list has the event already", async ({ page }) => {
    const title = `Only once ${unique()}`;
    await addEvent(page, title);
    await page.goto("/political-events/new");
    await fillEvent(page, title);
    await page.getByRole("button", { name: "Add event" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "on the list already" })).toBeVisible();
    await expect(page.getByLabel("Source")).toHaveValue("Canada Gazette, Part II");
  });

  test("and an administrator who edit the same event see both texts, and nothing is lost", async ({
    page,
    browser,
  }) => {
    const title = `Edited by two ${unique()}`;
    await addEvent(page, title);
    const address = page.url().split("?")[0] ?? "";
    await page.goto(`${address}/edit`);
    const other = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const theirs = await other.newPage();
    await signIn(theirs, "administrator");
    await theirs.goto(`${address}/edit`);
    await theirs.getByLabel("Source").fill("Theirs");
    await theirs.getByRole("button", { name: "Save changes" }).click();
    await expect(theirs.getByRole("status")).toHaveText("The event was changed.");
    await page.getByLabel("Source").fill("Mine");
    await page.getByRole("button", { name: "Save changes" }).click();
    const row = page
      .getByRole("table", { name: "Where the two texts differ" })
      .getByRole("row", { name: /Source/ });
    await expect(row).toContainText("Theirs");
    await expect(row).toContainText("Mine");
    await expect(page.getByLabel("Source")).toHaveValue("Mine");
    await theirs.reload();
    await expect(theirs.getByRole("main")).toContainText("Theirs");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("status")).toHaveText("The event was changed.");
    await expect(page.getByRole("main")).toContainText("Mine");
    await other.close();
  });
});

test.describe("a lawyer", () => {
  test.use({ person: "lawyer" });

  test("reads the list and is not offered to change it", async ({ page }) => {
    await page.goto("/political-events?from=2016&to=2016");
    await expect(page.getByRole("link", { name: "Add an event" })).toHaveCount(0);
    await page.getByRole("link", { name: "US presidential election of 2016" }).click();
    await expect(page.getByRole("link", { name: "Edit this event" })).toHaveCount(0);
    const refused = await page.goto("/political-events/new");
    expect(refused?.status()).toBe(403);
    const unknown = await page.goto("/political-events/01900000-0000-7000-8000-000000000000");
    expect(unknown?.status()).toBe(404);
  });
});

test.describe("in French", () => {
  test.use({ person: "frenchLawyer" });

  test("the list and an event are in French", async ({ page }) => {
    await page.goto("/political-events?from=2016&to=2016&country=US");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Événements politiques");
    await page.getByRole("link", { name: "Élection présidentielle américaine de 2016" }).click();
    await expect(page.getByRole("main")).toContainText("9 novembre 2016");
    await expect(page.getByRole("main")).toContainText("Fourni avec le produit");
    await expect(page.getByText("US presidential election of 2016")).toHaveAttribute("lang", "en");
  });
});
