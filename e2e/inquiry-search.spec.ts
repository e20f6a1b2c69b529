import type { Page } from "@playwright/test";
import { expect, test } from "./support/office";

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
const list = (page: Page) => page.getByRole("table");
const rows = (page: Page) => list(page).locator("tbody tr");
const head = (page: Page, name: string) => list(page).getByRole("columnheader", { name });
const apply = (page: Page) => page.getByRole("button", { name: "Apply" }).click();

async function logCaller(page: Page, name: string): Promise<void> {
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel("Name, phone, e-mail or number").fill(text);
  await page.getByRole("search").getByRole("button", { name: "Search" }).click();
  await page.waitForURL("**/inquiries?*search=*");
}

/** The days received on this page, as machines read them. */
const days = (page: Page) =>
  list(page)
    .locator("tbody time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")?.slice(0, 10) ?? ""));

test("a lawyer narrows the list, and the address says how", async ({ page }) => {
  await page.goto("/inquiries");
  await page.getByLabel("From", { exact: true }).fill("2016-11-09");
  await page.getByLabel("To", { exact: true }).fill("2016-11-30");
  await page.getByText("More filters").click();
  await page.getByLabel("Channel").selectOption({ label: "Phone" });
  await apply(page);
  await expect(page).toHaveURL(/\/inquiries\?from=2016-11-09&to=2016-11-30&channel=phone$/);
  const shown = await days(page);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every((day) => day >= "2016-11-09" && day <= "2016-11-30")).toBe(true);
  expect(shown).toEqual(shown.toSorted().reverse());
  await expect(list(page).getByText("Web form")).toHaveCount(0);
  await expect(page.getByLabel("Channel")).toHaveValue("phone");
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(page).toHaveURL(/\/inquiries$/);
});

test("goes forth and back through the pages and comes to the same rows", async ({ page }) => {
  const captions = () => rows(page).locator("th").allTextContents();
  await page.goto("/inquiries?from=2020-01-01&to=2020-12-31");
  const first = await captions();
  await expect(page.getByRole("link", { name: "Previous page" })).toHaveCount(0);
  await page.getByRole("link", { name: "Next page" }).click();
  await page.waitForURL("**after=*");
  await expect(page.getByRole("link", { name: "Previous page" })).toBeVisible();
  expect(await captions()).not.toEqual(first);
  await page.getByRole("link", { name: "Previous page" }).click();
  await page.waitForURL("**before=*");
  await expect(page.getByRole("link", { name: "Previous page" })).toHaveCount(0);
  expect(await captions()).toEqual(first);
});

test("sorts by the heads of the columns, and turns round at the second click", async ({ page }) => {
  await page.goto("/inquiries?from=2019-01-01&to=2019-12-31");
  await head(page, "Received").getByRole("link").click();
  await page.waitForURL("**sort=oldest");
  await expect(head(page, "Received")).toHaveAttribute("aria-sort", "ascending");
  const shown = await days(page);
  expect(shown).toEqual(shown.toSorted());
  await head(page, "Caller").getByRole("link").click();
  await page.waitForURL("**sort=name");
  await head(page, "Caller").getByRole("link").click();
  await page.waitForURL("**sort=name_desc");
  await expect(head(page, "Caller")).toHaveAttribute("aria-sort", "descending");
});

test("finds a name without its accents, and keeps it out of the address", async ({ page }) => {
  const mark = unique();
  await logCaller(page, `Zoë Łabędź ${mark}`);
  await page.goto("/inquiries");
  await search(page, `labedz ${mark}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(list(page)).toContainText(`Zoë Łabędź ${mark}`);
  expect(page.url()).toMatch(/\/inquiries\?search=[0-9a-f-]{36}$/);
  await expect(page.getByLabel("Name, phone, e-mail or number")).toHaveValue(`labedz ${mark}`);
  await page.getByLabel("Stage").selectOption({ label: "Retained" });
  await apply(page);
  await expect(page.getByText("Nothing fits")).toBeVisible();
  await page.getByRole("link", { name: "End the search" }).click();
  await expect(page).toHaveURL(/\/inquiries\?stage=retained$/);
});

test("a search within filters keeps them", async ({ page }) => {
  const mark = unique();
  await logCaller(page, `Within ${mark}`);
  await page.goto("/inquiries?channel=phone&sort=oldest");
  await search(page, mark);
  await expect(page).toHaveURL(/channel=phone&search=[0-9a-f-]{36}&sort=oldest$/);
  await expect(rows(page)).toHaveCount(1);
});

test("one's search does not exist for others", async ({ page, browser, baseURL, sessionOf }) => {
  await page.goto("/inquiries");
  await search(page, "somebody");
  const context = await browser.newContext({ baseURL, storageState: await sessionOf("partner") });
  const answer = await context.request.get(page.url());
  expect(answer.status()).toBe(404);
  await context.close();
});

test("an address that makes no sense does not exist", async ({ page }) => {
  for (const query of [
    "channel=fax",
    "office=1",
    "from=2026-02-30",
    "stage=x",
    "channel=phone&channel=email",
  ]) {
    const answer = await page.request.get(`/inquiries?${query}`);
    expect(answer.status(), query).toBe(404);
  }
});

test("a period that ends before it begins is told", async ({ page }) => {
  await page.goto("/inquiries?from=2026-03-01&to=2026-01-01");
  await expect(page.getByText("The period ends before it begins")).toBeVisible();
});

test("fits a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ["/inquiries?closed=yes&country=US", "/callers", "/consultations", "/applications"]) {
    await page.goto(path);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, path).toBe(0);
  }
});

test.describe("intake", () => {
  test.use({ person: "intake" });

  test("works on the open inquiries of their own office, without filters by sensitive motivations", async ({
    page,
  }) => {
    await page.goto("/inquiries");
    await expect(page.getByText("Open inquiries of your office")).toBeVisible();
    await page.getByText("More filters").click();
    const motivations = await page.getByLabel("Motivations").locator("option").allTextContents();
    expect(motivations).toContain("Work");
    expect(motivations).not.toContain("Religion");
    await page.goto("/inquiries?stage=retained");
    await expect(page.getByText("Nothing fits")).toBeVisible();
  });
});

test.describe("an administrator", () => {
  test.use({ person: "administrator" });

  test("has no lists of inquiries, callers, consultations or applications", async ({ page }) => {
    for (const path of ["/inquiries", "/callers", "/consultations", "/applications"])
      expect((await page.request.get(path)).status(), path).toBe(403);
  });
});

test.describe("in French", () => {
  test.use({ person: "frenchLawyer" });

  test("the list speaks French", async ({ page }) => {
    await page.goto("/inquiries?from=2016-11-09&to=2016-11-10");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demandes");
    await expect(page.getByText("Ce qui compte comme une demande", { exact: false })).toBeVisible();
    await expect(rows(page).first()).toContainText("nov. 2016");
  });
});
