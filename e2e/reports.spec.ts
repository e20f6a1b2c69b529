import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/office";

/** Presses the link and reads the file that comes. */
async function download(
  page: Page,
  link: string,
): Promise<{ name: string; text: string; lines: string[][] }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  const text = await readFile(await file.path(), "utf8");
  const isTable = file.suggestedFilename().endsWith(".csv");
  return { name: file.suggestedFilename(), text, lines: isTable ? parse(text, { bom: true }) : [] };
}

/** The address of the first published version for these readers, which is published where nobody has done so yet. */
async function publishedFor(page: Page, month: string, audience: "outside" | "press"): Promise<string> {
  const address = `/reports/${month}/versions/1`;
  if ((await page.request.get(`${address}?audience=${audience}`)).ok()) return address;
  await page.goto(`/reports/${month}/publish?audience=${audience}`);
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await page.waitForURL(/\/versions\?/);
  return address;
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("opens November 2016 and takes it away as a file with the same figures", async ({ page }) => {
    await page.goto("/reports");
    await page.getByRole("link", { name: "November 2016" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Monthly report: November 2016");
    const row = page.getByRole("row", { name: /^November 2016 1 to 30 November 2016/ });
    const cells = await row.getByRole("cell").allTextContents();
    const { name, text, lines } = await download(page, "Download CSV");
    expect(name).toBe("northbound-report-2016-11-en.csv");
    expect(text.startsWith("\ufeff")).toBe(true);
    const line = lines.find(([first, second]) => first === "November 2016" && second?.startsWith("1 to"));
    expect(line?.slice(1, 4)).toEqual(cells.slice(0, 3));
    await expect(page.getByText(`the firm received ${cells[2]} inquiries`)).toBeVisible();
  });

  test("takes the same month away as PDF and as XLSX", async ({ page }) => {
    await page.goto("/reports/2016-11");
    const files = { "Download PDF": ["pdf", "%PDF-"], "Download XLSX": ["xlsx", "PK"] } as const;
    for (const [link, [ending, beginning]] of Object.entries(files)) {
      const { name, text } = await download(page, link);
      expect(name).toBe(`northbound-report-2016-11-en.${ending}`);
      expect(text.startsWith(beginning)).toBe(true);
    }
  });

  test("sees what readers outside the firm will get, before handing it on", async ({ page }) => {
    await page.goto("/reports/2017-02");
    await expect(page.getByRole("heading", { name: /^Taken by/ })).toBeVisible();
    await page.getByLabel("For whom").last().selectOption("Readers outside the firm");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("Counts under 10 are withheld").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Taken by/ })).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Draft, not published/);
    await expect(page.getByText("and there is none yet")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Download/ })).toHaveCount(0);
    for (const format of ["csv", "xlsx", "pdf"])
      expect((await page.request.get(`/reports/2017-02/${format}?audience=outside`)).status()).toBe(404);
  });

  test("sees the same figures withheld on the page and in the file, for all readers", async ({ page }) => {
    for (const audience of ["inside", "outside", "press"] as const) {
      const address =
        audience === "inside" ? "/reports/2016-11" : await publishedFor(page, "2016-09", audience);
      await page.goto(`${address}?audience=${audience}`);
      const cells = await page
        .getByRole("main")
        .locator("tbody")
        .getByText("withheld", { exact: true })
        .count();
      const response = await page.request.get(`${address}/csv?audience=${audience}&language=en`);
      const lines: string[][] = parse(await response.text(), { bom: true });
      // Beside a bar a withheld count is said to be so once on the page, and as count and share in the file.
      const rows = lines.map((line) => line.filter(Boolean)).filter((line) => line.includes("withheld"));
      if (audience !== "press") expect(rows.length, audience).toBeGreaterThan(0);
      const isBar = (row: string[]) => row.length === 3 && row[1] === "withheld";
      const expected = rows.flat().filter((cell) => cell === "withheld").length - rows.filter(isBar).length;
      expect(cells, audience).toBe(expected);
    }
  });

  test("makes the press sheet of November 2016, one page with nobody's name", async ({ page }) => {
    await page.goto("/reports/2017-02?audience=press");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Draft, not published. Press sheet: February 2017",
    );
    await page.goto("/reports/2016-11");
    await page.getByLabel("For whom").last().selectOption("The press");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Press sheet: November 2016$/);
    const main = page.getByRole("main");
    await expect(main).toContainText("90 instead of 60 days to apply");
    await expect(
      page.getByRole("row", { name: /^Express Entry invitations, November 2016 5,066/ }),
    ).toBeVisible();
    await expect(
      page.getByRole("row", { name: /US presidential election of 2016 About [\d.]+ times/ }),
    ).toBeVisible();
    await expect(main.getByRole("heading", { name: /^(Taken by|Lawyer|Motivation)/ })).toHaveCount(0);
    await page.goto(`${await publishedFor(page, "2016-11", "press")}?audience=press`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Press sheet: November 2016");
    const { name, text } = await download(page, "Download CSV");
    expect(name).toBe("northbound-press-sheet-2016-11-en.csv");
    expect(text).toContain("The press");
    expect(text).not.toContain("Philippa");
  });

  test("reads of a month that is as it was published no word of a draft", async ({ page }) => {
    // Nobody logs anything near that month here.
    await publishedFor(page, "2019-05", "press");
    await page.goto("/reports/2019-05?audience=press");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Press sheet: May 2019");
    await expect(page.getByText("No figure has changed since.")).toBeVisible();
  });

  test("finds no press sheet of a month that is not over", async ({ page }) => {
    const thisMonth = new Date().toISOString().slice(0, 7);
    await page.goto(`/reports/${thisMonth}`);
    await expect(page.getByLabel("For whom").last()).not.toContainText("The press");
    expect((await page.goto(`/reports/${thisMonth}?audience=press`))?.status()).toBe(404);
  });

  test("is told what a reader of November 2016 must know", async ({ page }) => {
    await page.goto("/reports/2016-11");
    const main = page.getByRole("main");
    await expect(main).toContainText("90 instead of 60 days to apply");
    await expect(page.getByRole("row", { name: "November 2016 as published 829" })).toBeVisible();
    await expect(main).toContainText("an effect cannot be estimated");
    await expect(page.getByRole("row", { name: /US presidential election of 2016/ })).toBeVisible();
    await expect(main).toContainText("5,066 invitations; the month before, 3,322");
  });

  test("sees that this month is not over", async ({ page }) => {
    await page.goto("/reports");
    const row = page.getByRole("row", { name: /not over yet/ });
    await row.getByRole("link").click();
    await expect(page.getByText("This month is not over.")).toBeVisible();
  });

  for (const month of ["2999-01", "2016-13", "november"]) {
    test(`finds no report under ${month}`, async ({ page }) => {
      expect((await page.goto(`/reports/${month}`))?.status()).toBe(404);
      for (const format of ["csv", "xlsx", "pdf"])
        expect((await page.request.get(`/reports/${month}/${format}`)).status()).toBe(404);
    });
  }
});

test.describe("a lawyer", () => {
  test.use({ person: "lawyer" });

  test("reads the firm's month, without what each colleague took", async ({ page }) => {
    await page.goto("/reports/2016-11");
    await expect(page.getByRole("heading", { name: /^Channel/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Taken by/ })).toHaveCount(0);
    expect((await page.request.get("/reports/2016-11/csv?audience=nobody")).status()).toBe(404);
    expect((await page.request.get("/reports/2016-11/pdf?audience=press")).status()).toBe(403);
  });
});

test.describe("a partner who works in French", () => {
  test.use({ person: "frenchPartner", locale: "fr-CA" });

  test("reads the report and its file in French", async ({ page }) => {
    await page.goto("/reports/2016-11");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rapport mensuel : novembre 2016");
    const { name, lines } = await download(page, "Télécharger le CSV");
    expect(name).toBe("northbound-report-2016-11-fr.csv");
    expect(lines.flat()).toEqual(expect.arrayContaining(["Période", "Montréal", "Téléphone"]));
  });
});

for (const person of ["intake", "administrator"] as const) {
  test.describe(person, () => {
    test.use({ person });

    test("is refused every report", async ({ page }) => {
      for (const address of ["", "/2016-11", "/2016-11/csv", "/2016-11/xlsx", "/2016-11/pdf"].map(
        (end) => `/reports${end}`,
      )) {
        expect((await page.request.get(address)).status(), address).toBe(403);
      }
    });
  });
}
