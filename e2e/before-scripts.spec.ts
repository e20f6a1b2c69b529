import type { Page, Route } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/seed/demonstration-firm";
import { expect, people, test } from "./support/office";

/** Keeps the scripts of the next page back, as a slow line does; what it returns lets them come. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let holding = true;
  await page.route("**/*.js", (route) => {
    if (!holding) return route.continue();
    held.push(route);
  });
  return async () => {
    holding = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

const caller = (page: Page) => page.getByLabel("Caller", { exact: true });
const phone = (page: Page) => page.getByRole("textbox", { name: "Phone" });
const motivations = (page: Page) => page.getByRole("combobox", { name: "Motivations" });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test.describe("a lawyer who is quicker than the scripts", () => {
  test.use({ person: "lawyer" });

  test("keeps the place and every word, which is kept as a draft", async ({ page }) => {
    const letScriptsCome = await holdScripts(page);
    await page.goto("/inquiries/new", { waitUntil: "domcontentloaded" });
    await expect(caller(page)).toBeFocused();
    await page.keyboard.type("Early Bird");
    await press(page, "Tab", "Tab");
    await page.keyboard.type("416 555 01");
    const kept = page.waitForRequest("**/api/drafts/inquiry");
    await letScriptsCome();
    await expect(motivations(page)).toBeVisible();
    await expect(phone(page)).toBeFocused();
    expect((await kept).postData()).toContain("Early Bird");
    await page.keyboard.type("99");
    await expect(phone(page)).toHaveValue("416 555 0199");
    await expect(caller(page)).toHaveValue("Early Bird");
  });

  test("stands in the field that takes the place of the boxes, with what was ticked", async ({ page }) => {
    const letScriptsCome = await holdScripts(page);
    await page.goto("/inquiries/new", { waitUntil: "domcontentloaded" });
    await page.getByRole("checkbox", { name: "Work", exact: true }).press("Space");
    await letScriptsCome();
    await expect(motivations(page)).toBeFocused();
    await expect(page.getByRole("button", { name: "Remove Work" })).toBeVisible();
  });

  test("keeps a note that is being changed, and the place in it", async ({ page }) => {
    await page.goto("/inquiries/new");
    await page.getByLabel("Did not give a name").check();
    await page.getByLabel("Note").fill("As it was.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page).toHaveURL(/\/inquiries\/[0-9a-f-]{36}/);
    const letScriptsCome = await holdScripts(page);
    await page.goto(`${new URL(page.url()).pathname}/edit`, { waitUntil: "domcontentloaded" });
    const note = page.getByRole("textbox", { name: "Note" });
    await note.click();
    await press(page, "Control+Home");
    await page.keyboard.type("Now: ");
    await letScriptsCome();
    await expect(motivations(page)).toBeVisible();
    await page.keyboard.type("as ");
    await expect(note).toHaveValue("Now: as As it was.");
  });

  test("leaves no draft of a form that was only looked at", async ({ page }) => {
    const kept: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/drafts/")) kept.push(request.url());
    });
    await page.goto("/inquiries/new");
    await expect(motivations(page)).toBeVisible();
    await page.goto("/today");
    expect(kept).toEqual([]);
  });
});

test.describe("a lawyer at the keyboard", () => {
  test.use({ person: "lawyer" });

  test("is not stopped by offers of known callers on the way to the next field", async ({ page }) => {
    await page.goto("/inquiries/new");
    await expect(motivations(page)).toBeVisible();
    await page.keyboard.type("Mar");
    await expect(page.getByText("Known caller?")).toBeVisible();
    await press(page, "Tab", "Tab");
    await expect(phone(page)).toBeFocused();
    await press(page, "Tab", "Tab");
    await expect(page.getByRole("button", { name: "Use" }).first()).toBeFocused();
  });

  test("begins the next call where the last one began", async ({ page }) => {
    await page.goto("/inquiries/new");
    await expect(motivations(page)).toBeVisible();
    await page.getByLabel("Did not give a name").check();
    await page.getByLabel("Note").fill("Will call again");
    await press(page, "Control+Shift+Enter");
    await expect(page.getByRole("status").filter({ hasText: "Logged as no." })).toBeVisible();
    await expect(caller(page)).toBeFocused();
  });
});

test.describe("somebody who signs in", () => {
  test.use({ person: null });

  test("types the password where it is hidden, also while scripts arrive", async ({ page }) => {
    const letScriptsCome = await holdScripts(page);
    await page.goto("/sign-in", { waitUntil: "domcontentloaded" });
    await expect(page.getByLabel("E-mail")).toBeFocused();
    await page.keyboard.type(people.lawyer);
    await press(page, "Tab");
    await page.keyboard.type(demonstrationPassword.slice(0, 6));
    await letScriptsCome();
    await page.waitForLoadState("networkidle");
    await page.keyboard.type(demonstrationPassword.slice(6));
    await press(page, "Enter");
    await page.waitForURL("**/today");
  });

  test("is told what was wrong first, unless they are at it again already", async ({ page }) => {
    await page.goto("/sign-in?problem=refused");
    const summary = page.getByRole("alert").getByRole("heading");
    await expect(summary).toBeFocused();
    const letScriptsCome = await holdScripts(page);
    await page.reload({ waitUntil: "domcontentloaded" });
    await page.getByLabel("E-mail").focus();
    await letScriptsCome();
    await page.waitForLoadState("networkidle");
    await expect(page.getByLabel("E-mail")).toBeFocused();
    for (const attempt of ["first", "second"]) {
      await page.getByLabel("E-mail").fill(`nobody.${attempt}@northbound.example`);
      await page.getByLabel("Password").fill("not this one");
      await page.getByLabel("Password").press("Enter");
      await expect(summary).toBeFocused();
    }
  });
});
