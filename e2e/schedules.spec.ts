import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./support/office";

async function makeSchedule(page: Page): Promise<string> {
  await page.goto("/schedules/new");
  await page.getByLabel("Which report").selectOption("Monthly report, for readers outside the firm");
  await page.getByLabel("Day of the month").selectOption("31");
  await page.getByLabel("Hour").selectOption("17");
  await page.getByRole("checkbox", { name: "Imogen Castellane" }).check();
  await page.getByRole("button", { name: "Make schedule" }).click();
  await expect(page.getByRole("status")).toHaveText("The schedule is made.");
  return page.url().split("?")[0] ?? "";
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("makes a schedule and reads when it is due next", async ({ page }) => {
    await makeSchedule(page);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(
      "Monthly report, for readers outside the firm",
    );
    await expect(main).toContainText("On day 31, or the month’s last, at 17:00");
    await expect(main).toContainText(/Next sending(28|29|30|31) \w+ \d{4}, 17:00/);
    await expect(main).toContainText("Imogen Castellane, Philippa Strand");
    await page.getByRole("link", { name: "Schedules" }).first().click();
    await expect(page.getByRole("row", { name: /outside the firm/ }).first()).toContainText("at 17:00");
  });

  test("pauses it, resumes it and ends it", async ({ page }) => {
    const address = await makeSchedule(page);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("status")).toHaveText("The schedule is paused.");
    await expect(page.getByRole("main")).toContainText("Paused by Philippa Strand");
    await expect(page.getByText("Next sending")).toHaveCount(0);
    await page.getByRole("button", { name: "Resume" }).click();
    await expect(page.getByRole("status")).toHaveText("The schedule runs again.");
    await expect(page.getByText("Next sending")).toBeVisible();
    await page.getByText("End this schedule").click();
    await page.getByRole("button", { name: "End for good" }).click();
    await expect(page.getByRole("main")).toContainText("Ended by Philippa Strand");
    await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
    expect((await page.goto(`${address}/edit`))?.status()).toBe(404);
  });

  test("tries it and reads what became of the mail; the demonstration sends none", async ({ page }) => {
    await makeSchedule(page);
    await page.getByRole("button", { name: "Send one now to me" }).click();
    await expect(page.getByRole("status")).toContainText("Tried:");
    const row = page.getByRole("table", { name: "What was sent" }).getByRole("row").nth(1);
    await expect(row).toContainText("Trial by Philippa Strand");
    await expect(row).toContainText("Not sent: mail is not set up");
    await expect(page.getByRole("main")).toContainText("it never sends mail");
  });

  test("must choose somebody, and is offered only who may read reports", async ({ page }) => {
    await page.goto("/schedules/new");
    await expect(page.getByRole("checkbox", { name: "Maya Lindgren" })).toHaveCount(0);
    await expect(page.getByRole("checkbox", { name: "Oskar Vantongeren" })).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Philippa Strand" }).uncheck();
    await page.getByLabel("Hour").selectOption("6");
    await page.getByRole("button", { name: "Make schedule" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "another look" });
    await expect(summary.getByRole("link")).toHaveText(["Choose at least one colleague."]);
    await expect(page.getByLabel("Hour")).toHaveValue("6");
  });

  test("and another partner who change the same schedule see both", async ({ page, browser }) => {
    const address = await makeSchedule(page);
    await page.goto(`${address}/edit`);
    const other = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const theirs = await other.newPage();
    await signIn(theirs, "frenchPartner");
    await theirs.goto(`${address}/edit`);
    await theirs.getByLabel("Heure").selectOption("9");
    await theirs.getByRole("button", { name: "Enregistrer" }).click();
    await expect(theirs.getByRole("status")).toHaveText("L’envoi programmé est modifié.");
    await page.getByLabel("Hour").selectOption("10");
    await page.getByRole("button", { name: "Save changes" }).click();
    const row = page.getByRole("table", { name: "Where the two differ" }).getByRole("row", { name: /Hour/ });
    await expect(row).toContainText("9:00");
    await expect(row).toContainText("10:00");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("status")).toHaveText("The schedule is changed.");
    await expect(page.getByRole("main")).toContainText("at 10:00");
    await other.close();
  });
});

test.describe("a lawyer", () => {
  test.use({ person: "lawyer" });

  test("has a report of their own sent after each quarter, and removing it ends that", async ({ page }) => {
    const name = `Toronto, by phone ${Math.random().toString(36).slice(2, 8)}`;
    await page.goto("/own-reports/new");
    await page.getByLabel("Name").fill(name);
    await page.getByRole("radio", { name: "Quarter" }).check();
    await page.getByRole("button", { name: "Save the report" }).click();
    await page.getByRole("link", { name: "Send by mail" }).click();
    const report = page.getByLabel("Which report");
    await expect(report.locator("option:checked")).toHaveText(`${name} · Quarter`);
    await expect(report.locator("option", { hasText: "Press sheet" })).toHaveCount(0);

    await page.getByRole("checkbox", { name: "Wren Okonjo-Hale" }).check();
    await page.getByRole("button", { name: "Make schedule" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "another look" }).getByRole("link")).toHaveText([
      "One colleague whom you chose may not read this report: Wren Okonjo-Hale. Take them off the list, or share the report with them first.",
    ]);
    await page.getByRole("checkbox", { name: "Wren Okonjo-Hale" }).uncheck();
    await page.getByRole("button", { name: "Make schedule" }).click();
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(`“${name}”`);
    await expect(main).toContainText("After each quarter, on day 3 at 8:00");
    await expect(main).toContainText(/Next sending3 (January|April|July|October) \d{4}, 8:00/);
    await page.getByRole("button", { name: "Send one now to me" }).click();
    const row = page.getByRole("table", { name: "What was sent" }).getByRole("row").nth(1);
    await expect(row).toContainText(/Q[1-4] \d{4}/);
    const address = page.url().split("?")[0] ?? "";

    await main.getByRole("link", { name: "Own report, of the quarter before" }).click();
    await page.getByRole("link", { name: "Change" }).click();
    await page.getByText("Remove this report").click();
    await expect(page.getByText("A schedule that sends it ends.")).toBeVisible();
    await page.getByRole("button", { name: "Remove the report" }).click();
    await expect(page.getByRole("status")).toHaveText("The report is removed.");
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A report that was removed");
    await expect(page.getByRole("main")).toContainText("Ended by Imogen Castellane");
  });
});

test.describe("in French", () => {
  test.use({ person: "frenchPartner", locale: "fr-CA" });

  test("a schedule is made, paused and tried", async ({ page }) => {
    await page.goto("/schedules");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Envois programmés");
    await page.getByRole("link", { name: "Programmer un envoi" }).click();
    await page.getByLabel("Jour du mois").selectOption("1");
    await page.getByRole("button", { name: "Programmer l’envoi" }).click();
    await expect(page.getByRole("status")).toHaveText("L’envoi programmé est créé.");
    await expect(page.getByRole("main")).toContainText("Le 1er à 8 h");
    await page.getByRole("button", { name: "M’en envoyer un maintenant" }).click();
    const row = page.getByRole("table", { name: "Ce qui a été envoyé" }).getByRole("row").nth(1);
    await expect(row).toContainText("Non envoyé : le courriel n’est pas configuré");
    await page.getByRole("button", { name: "Mettre en pause" }).click();
    await expect(page.getByRole("status")).toHaveText("L’envoi programmé est en pause.");
  });
});

test.describe("an administrator", () => {
  test.use({ person: "administrator" });

  test("lets mails carry files and takes it back, but keeps no schedules", async ({ page }) => {
    await page.goto("/settings");
    await page.getByRole("button", { name: "Let mails carry files" }).click();
    await expect(page.getByRole("status")).toHaveText("What mails may carry is changed.");
    await page.getByRole("button", { name: "Links only from now on" }).click();
    await expect(page.getByRole("button", { name: "Let mails carry files" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Schedules" })).toHaveCount(0);
    expect((await page.goto("/schedules"))?.status()).toBe(403);
  });
});
