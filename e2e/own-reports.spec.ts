import { expect, test } from "./support/office";

const unique = () => Math.random().toString(36).slice(2, 8);

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("puts a report together, reads it for another quarter, changes and removes it", async ({ page }) => {
    const name = `Montréal, by phone ${unique()}`;
    await page.goto("/reports");
    await page.getByRole("link", { name: "Own reports" }).click();
    await page.getByRole("link", { name: "New report" }).click();
    await page.getByLabel("Name").fill(name);
    await page.getByRole("radio", { name: "Quarter" }).check();
    await page.getByRole("checkbox", { name: "Inquiries by month" }).uncheck();
    await page.getByRole("checkbox", { name: "Political events" }).check();
    await page.getByRole("textbox", { name: "Place of “Political events”" }).fill("1");
    await page.getByRole("textbox", { name: "Place of “Inquiries beside other times”" }).fill("2");
    await page.getByLabel("Office", { exact: true }).last().selectOption({ label: "Montréal" });
    await page.getByLabel("Channel").last().selectOption({ label: "Phone" });
    await page.getByRole("button", { name: "Save the report" }).click();
    await expect(page.getByRole("status")).toHaveText("The report is saved.");
    await page.getByLabel("Quarter").selectOption({ label: "Q4 2016" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name}: Q4 2016`);
    await expect(page.getByText("Office: Montréal; Channel: Phone").first()).toBeVisible();
    await expect(page.getByRole("article").getByRole("heading", { level: 2 }).first()).toHaveText(
      "Political events of the quarter",
    );
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download PDF" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("northbound-own-report-2016-Q4-en.pdf");

    await page.getByRole("link", { name: "Change" }).click();
    await page.getByLabel("Name").fill(`${name}, changed`);
    await page.getByRole("button", { name: "Save the report" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${name}, changed: `);
    await page.getByRole("link", { name: "Change" }).click();
    await page.getByText("Remove this report").click();
    await page.getByRole("button", { name: "Remove the report" }).click();
    await expect(page.getByRole("status")).toHaveText("The report is removed.");
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  });

  test("is told what a report lacks, and keeps what was typed", async ({ page }) => {
    await page.goto("/own-reports/new");
    for (const section of ["Inquiries beside other times", "Inquiries by month", "Office"]) {
      await page.getByRole("checkbox", { name: section, exact: true }).uncheck();
    }
    await page.getByLabel("Channel").last().selectOption({ label: "E-mail" });
    await page.getByRole("button", { name: "Save the report" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "another look" });
    await expect(summary.getByRole("link")).toHaveText([
      "Name: This answer is needed.",
      "Tick at least one section.",
    ]);
    await expect(page.getByLabel("Channel").last()).toHaveValue("email");
  });
});

test.describe("a lawyer who works in French", () => {
  test.use({ person: "frenchLawyer" });

  test("reads a shared report and may not change it", async ({ page }) => {
    await page.goto("/own-reports");
    await page.getByRole("link", { name: "Toronto, trimestre par trimestre" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/T\d 20\d\d$/);
    await expect(page.getByText("Bureau : Toronto").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Modifier" })).toHaveCount(0);
  });
});
