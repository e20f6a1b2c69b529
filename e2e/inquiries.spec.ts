import { expect, test } from "./support/office";

test.use({ person: "lawyer" });

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

test("a lawyer logs a call without touching the mouse", async ({ page }) => {
  const name = `Nguyễn Thị ${unique()}`;
  await page.goto("/inquiries/new");
  await expect(page.getByLabel("Caller", { exact: true })).toBeFocused();
  // Boxes until scripts are there, a field that answers to typing from then on.
  await expect(page.getByRole("combobox", { name: "Motivations" })).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Phone" })).toBeFocused();
  await page.keyboard.type("(206) 555-0143");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Motivations" })).toBeFocused();
  await page.keyboard.type("wor");
  await page.keyboard.press("Enter");
  await page.keyboard.type("fam");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/inquiries\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.getByText("Work", { exact: true })).toBeVisible();
  await expect(page.getByText("Family reunification")).toBeVisible();
});

test("after saving, the next form stands ready", async ({ page }) => {
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).fill(`O'Brien ${unique()}`);
  await page.getByRole("button", { name: "Save and log another" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Logged as no." })).toBeVisible();
  await expect(page.getByLabel("Caller", { exact: true })).toHaveValue("");
});

test("the surge card asks four things", async ({ page }) => {
  await page.goto("/inquiries/new?card=surge");
  await page.getByLabel("Did not give a name").check();
  await page.getByRole("textbox", { name: "Phone" }).fill("416 555 0111");
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Anonymous");
});

test("what cannot be taken comes back as it was typed, with the reason", async ({ page }) => {
  const note = "A long story\nin two lines <img src=x onerror=alert(1)>";
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).fill("x".repeat(300));
  await page.getByRole("textbox", { name: "Phone" }).fill("call me");
  await page.getByRole("textbox", { name: "E-mail" }).fill("not an address");
  await page.getByLabel("Note").fill(note);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const summary = page.getByRole("alert").filter({ hasText: "answers need another look" });
  await expect(summary.getByRole("heading")).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([
    "Caller: This is too long: at most 200 characters.",
    "This is not a phone number. With a country code it starts with +.",
    "This is not an e-mail address.",
  ]);
  await expect(page.getByRole("textbox", { name: "Phone" })).toHaveValue("call me");
  await expect(page.getByLabel("Note")).toHaveValue(note);
  await page.getByLabel("Caller", { exact: true }).fill("x");
  await page.getByRole("textbox", { name: "Phone" }).fill("+1 206 555 0143 ext. 12");
  await page.getByRole("textbox", { name: "E-mail" }).fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("x");
  await expect(page.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
});

test("a crash loses nothing: the draft is on the server", async ({ page }) => {
  const name = `Half typed ${unique()}`;
  await page.goto("/inquiries/new");
  const kept = page.waitForResponse("**/api/drafts/inquiry");
  await page.getByLabel("Caller", { exact: true }).fill(name);
  await kept;
  await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();
  await page.goto("/inquiries/new");
  await page.getByRole("link", { name: "Go on with it" }).click();
  await expect(page.getByLabel("Caller", { exact: true })).toHaveValue(name);
});

test("Back and sending again makes no second inquiry", async ({ page }) => {
  const name = `Once ${unique()}`;
  await page.goto("/inquiries/new");
  const form = page.url();
  await page.getByLabel("Caller", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/inquiries\/[0-9a-f-]{36}/);
  const address = new URL(page.url()).pathname;
  await page.goBack();
  await page.getByLabel("Caller", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/inquiries\/[0-9a-f-]{36}/);
  expect(new URL(page.url()).pathname).toBe(address);
  await page.goto(form);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This form was already saved.");
  await expect(page.getByRole("link", { name: "Open it" })).toHaveAttribute("href", address);
});

test("two clicks are one inquiry", async ({ page }) => {
  const name = `Twice ${unique()}`;
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).pressSequentially(name, { delay: 5 });
  await expect(page.getByRole("listitem").filter({ hasText: name })).toHaveCount(1);
});

test("a known caller is offered by name, whatever the accents", async ({ page }) => {
  const mark = unique();
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).fill(`Zoë Łabędź-${mark}`);
  await page.getByRole("button", { name: "Save and log another" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Logged as no." })).toBeVisible();
  await page.getByLabel("Caller", { exact: true }).pressSequentially(`zoe labedz-${mark}`, { delay: 20 });
  const offer = page.getByRole("listitem").filter({ hasText: mark });
  await offer.getByRole("button", { name: "Use" }).click();
  await expect(page.getByText(`This is a known caller: Zoë Łabędź-${mark}.`)).toBeVisible();
  await page.getByRole("button", { name: "Save and log another" }).click();
  await expect(page.getByText("a repeat contact within 30 days")).toBeVisible();
});

test.describe("in French", () => {
  test.use({ person: "frenchLawyer" });

  test("une avocate consigne une demande", async ({ page }) => {
    await page.goto("/inquiries/new");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consigner une demande");
    await page.getByLabel("Appelant", { exact: true }).fill(`Béatrice Lœuf ${unique()}`);
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Béatrice Lœuf");
  });
});

test.describe("before scripts arrive", () => {
  test.use({ javaScriptEnabled: false });

  test("the form works all the same", async ({ page }) => {
    const name = `Plain ${unique()}`;
    await page.goto("/inquiries/new");
    await page.getByRole("textbox", { name: "Phone" }).fill("no phone");
    await page.getByRole("checkbox", { name: "Work", exact: true }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("2 answers need another look")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Work", exact: true })).toBeChecked();
    await page.getByLabel("Caller", { exact: true }).fill(name);
    await page.getByRole("textbox", { name: "Phone" }).fill("");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  });
});
