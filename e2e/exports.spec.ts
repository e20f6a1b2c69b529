import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { readXlsx } from "@/lib/reports/render/read-xlsx-for-test";
import { demonstrationPassword } from "@/prisma/seed/demonstration-firm";
import { expect, test } from "./support/office";

const november = "from=2016-11-01&to=2016-11-30";

type Asked = { format?: string; reason?: string; password?: string; take?: string[] };

async function start(
  page: Page,
  { format = "CSV", reason = "Annual review", password, take = [] }: Asked = {},
) {
  for (const field of take) await page.getByRole("checkbox", { name: field, exact: true }).check();
  await page.getByRole("radio", { name: format, exact: true }).check();
  await page.locator("[name=reason]").fill(reason);
  await page.locator("[name=password]").fill(password ?? demonstrationPassword);
  await page.locator("[name=password]").press("Enter");
}

/** Waits until the file is made, and takes it. */
async function fetchFile(page: Page, button = "Fetch the file") {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click({ timeout: 30_000 }),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("exports November 2016 from the list, and the register knows the file by its hash", async ({
    page,
  }) => {
    await page.goto(`/inquiries?${november}`);
    const caption = await page.getByRole("table").locator("caption").textContent();
    const count = Number(/^[\d,]+/.exec(caption ?? "")?.[0].replace(",", ""));
    await page.getByRole("link", { name: /^Export these/ }).click();
    await expect(page.getByText("1 November 2016 to 30 November 2016")).toBeVisible();
    await start(page, { take: ["Caller"], reason: "For the talk on 2016" });
    await page.waitForURL(/\/exports\/[0-9a-f-]{36}$/);
    const { name, bytes } = await fetchFile(page);
    expect(name).toMatch(/^northbound-inquiries-.*-en\.csv$/);
    const rows: string[][] = parse(bytes, { bom: true, skip_empty_lines: true });
    expect(rows.find(([label]) => label === "Rows")?.[1]?.replace(",", "")).toBe(String(count));
    const head = rows.findIndex(([label]) => label === "No.");
    const days = rows.slice(head + 1).map((row) => row[1] ?? "");
    expect(days).toHaveLength(count);
    expect(days.every((day) => day.startsWith("2016-11-"))).toBe(true);
    expect(rows[head]).toContain("Caller");
    expect(rows[head]).not.toContain("Note");
    await expect(page.getByText(createHash("sha256").update(bytes).digest("hex"))).toBeVisible();
    await page.goto("/exports");
    await expect(page.getByRole("row", { name: /For the talk on 2016/ }).first()).toContainText("Made");
  });

  test("exports the same month as a workbook that says what it is", async ({ page }) => {
    await page.goto(`/exports/new?${november}`);
    await start(page, { format: "XLSX", reason: "As a workbook" });
    const { name, bytes } = await fetchFile(page);
    expect(name).toMatch(/\.xlsx$/);
    const [inquiries, notes] = readXlsx(bytes);
    expect(inquiries?.rows[0]?.[0]).toBe("No.");
    expect(notes?.rows.flat()).toContain("As a workbook");
    await page.reload();
    const again = await fetchFile(page);
    expect(again.bytes.equals(bytes)).toBe(true);
    await expect(page.getByText("First fetched")).toBeVisible();
  });

  test("cancels an export, and nothing can be fetched", async ({ page }) => {
    await page.goto("/exports/new?kind=any");
    await start(page, { format: "XLSX", take: ["Note", "Sensitive motivations", "Phone", "E-mail"] });
    await page.getByRole("button", { name: "Cancel the export" }).click();
    await expect(page.getByText("Cancelled by its author.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Fetch the file" })).toHaveCount(0);
  });

  test("is asked for reason and password, and keeps what was ticked", async ({ page }) => {
    await page.goto(`/exports/new?${november}`);
    await start(page, { password: "not my password", reason: "", take: ["Phone"] });
    await expect(page.getByRole("main").getByRole("alert")).toContainText("One answer needs another look");
    await expect(page.getByRole("checkbox", { name: "Phone" })).toBeChecked();
    await start(page, { password: "not my password" });
    await expect(page.getByRole("main").getByRole("alert")).toContainText("This is not your password.");
    await expect(page.locator("[name=password]")).toHaveValue("");
    await expect(page.getByText("1 November 2016 to 30 November 2016")).toBeVisible();
  });
});

test.describe("a lawyer", () => {
  test.use({ person: "lawyer" });

  test("exports only inquiries of their own", async ({ page }) => {
    await page.goto("/exports/new?from=2016-01-01&to=2017-12-31");
    await expect(page.getByText("Lawyers export the inquiries that they have.")).toBeVisible();
    await start(page, { reason: "My own year" });
    const { bytes } = await fetchFile(page);
    const rows: string[][] = parse(bytes, { bom: true, skip_empty_lines: true });
    const head = rows.findIndex(([label]) => label === "No.");
    const lawyers = new Set(rows.slice(head + 1).map((row) => row[rows[head]?.indexOf("Lawyer") ?? 0]));
    expect([...lawyers]).toHaveLength(1);
    expect([...lawyers][0]).toMatch(/^Imogen/);
  });
});

test.describe("a partner who works in French", () => {
  test.use({ person: "frenchPartner", locale: "fr-CA" });

  test("exports in French", async ({ page }) => {
    await page.goto(`/inquiries?${november}`);
    await page.getByRole("link", { name: /^Exporter ces/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Exporter des demandes");
    await start(page, { reason: "Bilan de l’année" });
    const { name, bytes } = await fetchFile(page, "Récupérer le fichier");
    expect(name).toMatch(/^northbound-demandes-.*-fr\.csv$/);
    expect(bytes.toString()).toMatch(/Téléphone|Courriel/);
    expect(bytes.toString()).toContain("du 1er novembre 2016 au 30 novembre 2016");
  });
});

for (const person of ["intake", "administrator"] as const) {
  test.describe(person, () => {
    test.use({ person });

    test("is refused every export", async ({ page }) => {
      for (const address of ["/exports", "/exports/new"])
        expect((await page.request.get(address)).status(), address).toBe(403);
    });
  });
}
