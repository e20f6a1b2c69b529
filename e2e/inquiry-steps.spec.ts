import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./support/office";

test.use({ person: "lawyer" });

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const history = (page: Page) => page.getByRole("list", { name: "What happened" });
/** A field in sight: the other steps' forms lie closed beside the open one. */
const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true });
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

/** Logs an inquiry that came on 4 March 2024, and stays on its page. */
async function logInquiry(page: Page, name = `Steps ${unique()}`): Promise<string> {
  await page.goto("/inquiries/new");
  await page.getByLabel("Caller", { exact: true }).fill(name);
  await page.getByText("Change day, office or lawyer").click();
  await page.getByLabel("Day it came").fill("2024-03-04");
  await page.getByRole("textbox", { name: "Note" }).fill("As it was.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(heading(page)).toContainText(name);
  return new URL(page.url()).pathname;
}

async function openStep(page: Page, title: string) {
  const steps = page.getByRole("list", { name: "Other steps" }).locator("summary");
  await steps.filter({ hasText: title }).click();
}

test("an inquiry goes from the first call to a decision", async ({ page }) => {
  await logInquiry(page);
  await field(page, "Day").fill("2024-03-11");
  await field(page, "Time").fill("10:30");
  await field(page, "Lawyer").selectOption({ label: "Imogen Castellane" });
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(said(page, "The consultation is booked.")).toBeVisible();
  await expect(page.getByText("11 March 2024, 10:30 with Imogen Castellane, not held yet")).toBeVisible();

  await field(page, "Held on").fill("2024-03-11");
  await page.getByRole("button", { name: "It was held" }).click();
  await expect(page.getByText("Held on 11 March 2024 with Imogen Castellane")).toBeVisible();

  await field(page, "Retained on").fill("2024-03-20");
  await field(page, "Matter number").fill("2024-0117");
  await page.getByRole("button", { name: "Record the retainer" }).click();
  await expect(page.getByText("20 March 2024, matter 2024-0117")).toBeVisible();

  await field(page, "Programme").fill("Express Entry");
  await field(page, "Invited on").fill("2024-04-10");
  await field(page, "Filed on").fill("2024-05-02");
  await page.getByRole("button", { name: "Record the application" }).click();
  await expect(page.getByText("last day to apply 9 June 2024")).toBeVisible();

  await field(page, "Decision").selectOption({ label: "Approved" });
  await field(page, "Decided on").fill("2025-01-15");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("Approved on 15 January 2025")).toBeVisible();

  await expect(history(page).getByRole("listitem").locator("p:first-of-type")).toHaveText([
    "Decided on 15 January 2025",
    "Application filed on 2 May 2024",
    "Retained on 20 March 2024",
    "Consultation held on 11 March 2024",
    "Consultation booked on 11 March 2024",
    "Logged; it came on 4 March 2024",
  ]);
});

test("a step that cannot be comes back as it was typed, with the reason", async ({ page }) => {
  await logInquiry(page);
  await openStep(page, "Record the retainer");
  await page.getByLabel("Retained on").fill("2024-03-01");
  await page.getByLabel("Matter number").fill("kept");
  await page.getByRole("button", { name: "Record the retainer" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "One answer needs another look" });
  await expect(summary.getByRole("heading")).toBeFocused();
  await summary.getByRole("link", { name: "This day lies before the inquiry came." }).click();
  await expect(page.getByLabel("Retained on")).toBeFocused();
  await expect(page.getByLabel("Retained on")).toHaveValue("2024-03-01");
  await expect(page.getByLabel("Matter number")).toHaveValue("kept");
  await page.getByLabel("Retained on").fill("2024-03-05");
  await page.getByRole("button", { name: "Record the retainer" }).click();
  await expect(page.getByText("5 March 2024, matter kept")).toBeVisible();
});

test("two clicks are one step", async ({ page }) => {
  await logInquiry(page);
  await openStep(page, "Call back later");
  await page.getByLabel("Call back on").fill("2099-01-04");
  await page.getByRole("button", { name: "Set the day" }).dblclick();
  await expect(said(page, "The day to call back is set.")).toBeVisible();
  await expect(history(page).getByText("To call back on 4 January 2099")).toHaveCount(1);
  await page.getByRole("button", { name: "Called back; it was due on 4 January 2099" }).click();
  await expect(said(page, "The call is ticked off.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Calls to return" })).toBeHidden();
});

test("closed with a reason, and opened again", async ({ page }) => {
  await logInquiry(page);
  await openStep(page, "Close the inquiry");
  await page.getByLabel("Reason").selectOption({ label: "Stayed put" });
  await page.getByLabel("Closed on").fill("2024-03-18");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(said(page, "The inquiry is closed.")).toBeVisible();
  await expect(page.getByText("Closed: Stayed put")).toBeVisible();
  await expect(page.getByRole("button", { name: "Book", exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(said(page, "The inquiry is open again.")).toBeVisible();
  await expect(history(page).getByText("Closed on 18 March 2024: Stayed put")).toBeVisible();
});

test("two people save at once: both texts are shown, and nothing is lost", async ({ page, context }) => {
  const address = await logInquiry(page);
  const other = await context.newPage();
  for (const one of [page, other]) {
    await one.goto(`${address}/edit`);
    await expect(one.getByRole("combobox", { name: "Motivations" })).toBeVisible();
  }
  await other.getByRole("textbox", { name: "Note" }).fill("Theirs.");
  await other.getByRole("textbox", { name: "Phone" }).fill("+1 514 555 0100");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(said(other, "Your changes are saved.")).toBeVisible();

  await page.getByRole("textbox", { name: "Note" }).fill("Yours.");
  await page.keyboard.press("Control+Enter");
  const summary = page.getByRole("alert").filter({ hasText: "Someone else saved this inquiry" });
  await expect(summary.getByRole("heading")).toBeFocused();
  await expect(summary).toContainText("Imogen Castellane saved it on");
  const compared = page.getByRole("region", { name: "Both texts" });
  await expect(compared.getByRole("definition")).toHaveText(["Theirs.", "Yours.", "+1 514 555 0100"]);
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("Yours.");
  await expect(page.getByRole("textbox", { name: "Phone" })).toHaveValue("+1 514 555 0100");

  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(said(page, "Your changes are saved.")).toBeVisible();
  await expect(page.getByText("Yours.")).toBeVisible();
  await expect(page.getByRole("link", { name: "+1 514 555 0100" })).toBeVisible();
  await expect(history(page).getByText(/^Edited: /)).toHaveText(["Edited: Note", "Edited: Phone, Note"]);
});

test("unfinished changes are kept, and offered again", async ({ page }) => {
  const address = await logInquiry(page);
  await page.goto(`${address}/edit`);
  const kept = page.waitForResponse("**/api/drafts/inquiry-edit");
  await page.getByRole("textbox", { name: "Note" }).fill("Half typed");
  await kept;
  await page.goto(`${address}/edit`);
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("As it was.");
  await page.getByRole("link", { name: "Go on with them" }).click();
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("Half typed");
});

test("names and notes are shown as they were written, never as markup", async ({ page }) => {
  const mark = unique();
  await logInquiry(page, `<img src=x onerror=alert(1)> שרה ${mark}`);
  await expect(heading(page)).toContainText(`<img src=x onerror=alert(1)> שרה ${mark}`);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("textbox", { name: "Note" }).fill("First line\n  second line");
  await page.getByRole("button", { name: "Save changes" }).click();
  const note = page.locator("section", { has: page.getByRole("heading", { name: "Note" }) }).locator("p");
  expect(await note.textContent()).toBe("First line\n  second line");
  await expect(note).toHaveCSS("white-space", "pre-wrap");
});

test("what one may not see is not there", async ({ page }) => {
  for (const id of ["0190a000-0000-7000-8000-000000000000", "not-an-id"]) {
    expect((await page.goto(`/inquiries/${id}`))?.status()).toBe(404);
    expect((await page.goto(`/inquiries/${id}/edit`))?.status()).toBe(404);
  }
  const address = await logInquiry(page);
  expect((await page.goto(`${address}?done=nonsense`))?.status()).toBe(404);
});

test("an inquiry restricted to named staff is gone for the others", async ({ page, browser, baseURL }) => {
  const address = await logInquiry(page);
  await openStep(page, "Restrict to named staff");
  await expect(page.getByRole("checkbox", { name: "Imogen Castellane" })).toBeChecked();
  await page.getByRole("button", { name: "Restrict", exact: true }).click();
  await expect(said(page, "The inquiry is restricted.")).toBeVisible();
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const partner = await context.newPage();
  await signIn(partner, "partner");
  expect((await partner.goto(address))?.status()).toBe(404);
  await openStep(page, "Lift the restriction");
  await page.getByRole("button", { name: "Lift", exact: true }).click();
  await expect(said(page, "The restriction is lifted.")).toBeVisible();
  expect((await partner.goto(address))?.status()).toBe(200);
  await context.close();
});

test.describe("intake", () => {
  test.use({ person: "intake" });

  test("closes an inquiry, and then sees its name and stage", async ({ page }) => {
    const name = `Outline ${unique()}`;
    await logInquiry(page, name);
    await expect(page.getByText("Record the retainer")).toBeHidden();
    await openStep(page, "Close the inquiry");
    await page.getByLabel("Reason").selectOption({ label: "No answer" });
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await expect(said(page, "The inquiry is closed.")).toBeVisible();
    await expect(heading(page)).toContainText(name);
    await expect(page.getByText("Name and stage are all that is open to you here.")).toBeVisible();
    await expect(page.getByText("As it was.")).toBeHidden();
    const { pathname } = new URL(page.url());
    expect((await page.goto(`${pathname}/edit`))?.status()).toBe(403);
  });
});

test.describe("in French", () => {
  test.use({ person: "frenchLawyer" });

  test("une avocate consigne un mandat", async ({ page }) => {
    await page.goto("/inquiries/new");
    await page.getByLabel("Appelant", { exact: true }).fill(`Noé ${unique()}`);
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await page.getByText("Consigner le mandat").first().click();
    await page.getByLabel("Numéro de dossier").fill("2024-0118");
    await page.getByRole("button", { name: "Consigner le mandat" }).click();
    await expect(said(page, "Le mandat est consigné.")).toBeVisible();
    await expect(page.getByText(", dossier 2024-0118")).toBeVisible();
  });
});

test.describe("before scripts arrive", () => {
  test.use({ javaScriptEnabled: false });

  test("steps and edits work all the same", async ({ page }) => {
    await logInquiry(page);
    await openStep(page, "Record the retainer");
    await page.getByLabel("Retained on").fill("2024-03-01");
    await page.getByRole("button", { name: "Record the retainer" }).click();
    await expect(page.getByText("This day lies before the inquiry came.").first()).toBeVisible();
    await page.getByLabel("Retained on").fill("2024-03-05");
    await page.getByRole("button", { name: "Record the retainer" }).click();
    await expect(said(page, "The retainer is recorded.")).toBeVisible();
    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByRole("textbox", { name: "Note" }).fill("Without scripts.");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("Without scripts.")).toBeVisible();
  });
});
