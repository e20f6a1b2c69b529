import type { Page } from "@playwright/test";
import { expect, test } from "./support/office";

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

async function logCaller(page: Page, name: string, phone: string): Promise<void> {
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Phone", exact: true }).fill(phone);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

async function find(page: Page, text: string): Promise<void> {
  await page.goto("/callers");
  await page.getByLabel("Name, phone or e-mail").fill(text);
  await page.getByRole("search").getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/\/callers\?search=[0-9a-f-]{36}$/);
}

test("a lawyer finds a caller by the beginnings of a name, and sees how to reach them", async ({ page }) => {
  const mark = unique();
  await logCaller(page, `Béatrice Lœuf-Roy ${mark}`, "(206) 555-0143");
  await find(page, `roy ${mark}`);
  await page.getByRole("link", { name: `Béatrice Lœuf-Roy ${mark}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Béatrice Lœuf-Roy ${mark}`);
  await expect(page.getByText("+1 206 555 0143")).toBeVisible();
  await page
    .getByRole("table")
    .getByRole("link", { name: /^no\. \d+$/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(mark);
});

test("finds a telephone however it is written", async ({ page }) => {
  const mark = unique();
  const last = String(1000 + Math.floor(Math.random() * 9000));
  await logCaller(page, `By Phone ${mark}`, `+1 604 555 ${last}`);
  await find(page, `604.555.${last}`);
  await expect(page.getByRole("link", { name: `By Phone ${mark}` })).toBeVisible();
});

test("says when nobody fits, and offers the latest callers before any search", async ({ page }) => {
  await find(page, `nobody ${unique()}`);
  await expect(page.getByText("No caller fits")).toBeVisible();
  await page.goto("/callers");
  await expect(page.getByRole("table", { name: "Latest callers" })).toBeVisible();
});

test("a caller who is none does not exist", async ({ page }) => {
  expect((await page.request.get("/callers/0197c1de-0000-7000-8000-000000000001")).status()).toBe(404);
  expect((await page.request.get("/callers/1")).status()).toBe(404);
});
