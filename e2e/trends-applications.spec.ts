import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/office";

const finding = (page: Page) => page.getByRole("heading", { level: 1 });

async function linesOf(download: Download): Promise<string[][]> {
  return parse(await readFile(await download.path()), { bom: true });
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("reads that an effect of 2016 on applications cannot be estimated, and why", async ({ page }) => {
    await page.goto("/trends/applications?months=around_2016");
    await expect(finding(page)).toContainText("cannot be estimated: there is no monthly series");
    await expect(page.locator("main")).toContainText("from 60 to 90 days");
    await expect(page.locator("main")).toContainText("3,322 in October to 5,066, 4,814 and 9,744 in January");
    await page.getByText("Table", { exact: true }).click();
    await expect(page.getByRole("row", { name: /^1 Nov 2016 .*829 5,066.*60 days; 90 days$/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /^1 Oct 2016 .*no figure 3,322.*60 days$/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /^2016 just over 7,700/ })).toBeVisible();
  });

  test("reads that applications did not rise in 2024 by more than invitations explain", async ({ page }) => {
    await page.goto("/trends/applications?months=since_2023");
    await expect(finding(page)).toContainText("no rise in applications that invitations would not explain");
    const table = page.getByRole("table", { name: "Received and expected" });
    await expect(table.getByRole("row", { name: /season and invitations/ })).toContainText(
      "0.98 (0.84–1.14)",
    );
    await expect(table.getByRole("row", { name: /season only/ })).toContainText("0.91 (0.79–1.06)");
    await expect(page.getByText(/^Of \d+ shifts of the inquiries by 6 months and more/)).toBeVisible();
    await expect(page.getByText("Two series that merely both drift correlate at every lag.")).toBeVisible();
    await page.getByText("How this was computed").click();
    await expect(page.getByText(/^Applications received: .* as of /)).toBeVisible();
    await expect(page.locator("main")).not.toContainText(/caused by|because of the/);
  });

  test("asks about another event, and is told when its months are not complete", async ({ page }) => {
    await page.goto("/trends/applications?months=since_2023");
    await page
      .getByRole("combobox", { name: /^Event/ })
      .selectOption({ label: "26 Mar 2026: Bill C-12 on immigration and borders becomes law" });
    await page.getByLabel("Residence").selectOption("");
    await page.getByRole("button", { name: "Show" }).click();
    // Another filter is another question: its answer waits until it is written down.
    await expect(finding(page)).toContainText("this question has not been written down yet");
    await page.getByRole("button", { name: "Register and show the answer" }).click();
    await expect(finding(page)).toContainText("its effect on applications cannot be estimated");
    await expect(page.getByText(/of the 5 months March 2026 to July 2026/)).toBeVisible();
    await expect(page.getByText(/all inquiries/).first()).toBeVisible();
  });

  test("takes the pandemic's unverified time to apply for 60 days", async ({ page }) => {
    await page.goto("/trends/applications");
    await page.getByText("Table", { exact: true }).first().click();
    await expect(page.getByRole("row", { name: /^1 Jul 2020 .*90 days, not verified$/ })).toBeVisible();
    await page.getByLabel("Time to apply 2020–2021").selectOption("60 days");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText("Table", { exact: true }).first().click();
    await expect(page.getByRole("row", { name: /^1 Jul 2020 .* 60 days$/ })).toBeVisible();
  });

  test("takes the exact series away to compute it again", async ({ page }) => {
    await page.goto("/trends/applications?months=since_2023");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download the monthly series" }).click(),
    ]);
    const lines = await linesOf(download);
    const rows = lines.slice(lines.findIndex(([first]) => first === "month"));
    expect(rows[0]?.slice(0, 3)).toEqual(["month", "inquiries", "applications"]);
    const used = rows.filter((row) => row.at(-1) === "yes");
    expect([used[0]?.[0], used.at(-1)?.[0], used.length]).toEqual(["2023-01", "2026-02", 38]);
    expect(rows.find(([month]) => month === "2024-11")?.[2]).toBe("705");
  });

  test("finds no address that nobody could have meant", async ({ page }) => {
    for (const query of ["months=1990", "event=1", "pandemic=75", "residence=usa"]) {
      expect((await page.request.get(`/trends/applications?${query}`)).status(), query).toBe(404);
    }
  });
});

test.describe("a partner who reads French", () => {
  test.use({ person: "frenchPartner" });

  test("reads the same findings", async ({ page }) => {
    await page.goto("/trends/applications?months=around_2016");
    await expect(finding(page)).toContainText(/ne peut pas être estimé\s: il n’y a pas de série mensuelle/);
    await page.goto("/trends/applications?months=since_2023");
    await expect(finding(page)).toContainText("que les invitations n’expliqueraient pas");
    const table = page.getByRole("table", { name: "Reçues et attendues" });
    await expect(table.getByRole("row", { name: /saison et invitations/ })).toContainText("0,98 (0,84–1,14)");
  });
});

for (const person of ["intake", "administrator"] as const) {
  test.describe(person, () => {
    test.use({ person });

    test("has no analysis of applications", async ({ page }) => {
      for (const path of ["/trends/applications", "/trends/applications/csv"]) {
        expect((await page.request.get(path)).status(), path).toBe(403);
      }
    });
  });
}
