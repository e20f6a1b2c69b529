import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/office";

/** The bytes that a link gives, as a digest. */
async function digestOf(page: Page, link: Locator): Promise<{ name: string; digest: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const bytes = await readFile(await file.path());
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { name: file.suggestedFilename(), digest, text: bytes.toString() };
}

/** Logs an inquiry that came on a day of the past. */
async function logOn(page: Page, day: string): Promise<void> {
  await page.goto("/inquiries/new");
  await page.locator("[name=name]").fill(`Late Caller ${day}`);
  await page.locator("details:has([name=receivedOn]) summary").click();
  await page.locator("[name=receivedOn]").fill(day);
  await page.locator("[name=motivationAnswer][value=not_asked]").check();
  await page.locator("[name=canadaConnection][value=unknown]").check();
  await page
    .locator("main form")
    .getByRole("button", { name: /^(Save|Enregistrer)$/ })
    .click();
  await page.waitForURL(/\/inquiries\/[0-9a-f-]{36}/);
}

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("publishes a month, logs a late call, and publishes again with the difference marked", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto("/reports/2016-08");
    await expect(page.getByText("Not published yet for these readers.")).toBeVisible();
    await page.getByRole("link", { name: "Publish version 1" }).click();
    await expect(page.getByText("cannot be changed or removed")).toBeVisible();
    await page.getByRole("button", { name: "Publish version 1" }).click();
    await expect(page.getByRole("status")).toHaveText("Published. The files are ready.");
    await page.getByRole("link", { name: "Version 1" }).click();
    const csv = page.getByRole("row", { name: /^CSV English/ });
    const first = await digestOf(page, csv.getByRole("link"));
    expect(first.name).toBe("northbound-report-2016-08-en.csv");
    expect(first.text).toContain("Published as version 1");
    await expect(csv).toContainText(first.digest);

    await page.goto("/reports/2016-08/publish");
    await expect(page.getByText("No figure has changed since version 1.")).toBeVisible();
    await logOn(page, "2016-08-17");
    await page.goto("/reports/2016-08");
    await expect(page.getByText(/figures have changed since/)).toBeVisible();
    await page.getByRole("link", { name: "Publish version 2" }).click();
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await expect(page.getByText("Say why another version is needed.").first()).toBeVisible();
    await page.getByLabel("Why another version is needed").fill("a call was logged late");
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await page.getByRole("link", { name: "Version 2" }).click();
    const row = page.getByRole("row", { name: /^Beside other months August 2016 Inquiries/ });
    const [, , before, after] = await row.getByRole("cell").allTextContents();
    expect(Number(after)).toBe(Number(before) + 1);

    await page.goto("/reports/2016-08/versions/1");
    await expect(page.getByText("This is not the latest version: 2 is.")).toBeVisible();
    const again = await digestOf(page, page.getByRole("row", { name: /^CSV English/ }).getByRole("link"));
    expect(again.digest).toBe(first.digest);
    const address = "/reports/2016-08/versions/1/csv?language=en";
    const answer = await page.request.get(address);
    expect(
      createHash("sha256")
        .update(await answer.body())
        .digest("hex"),
    ).toBe(first.digest);
    expect(answer.headers()).toMatchObject({
      "cache-control": "private, no-store",
      "content-type": "text/csv; charset=utf-8",
    });
  });

  test("cannot publish a month that is not over, nor find what was never published", async ({ page }) => {
    await page.goto("/reports");
    await page
      .getByRole("row", { name: /not over yet/ })
      .getByRole("link")
      .click();
    await expect(page.getByText("This month is not over: it can be published")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Publish/ })).toHaveCount(0);
    await page.goto(`${new URL(page.url()).pathname}/publish`);
    await expect(page.getByText("This month is not over")).toBeVisible();
    await expect(page.locator("[name=month]")).toHaveCount(0);
    for (const end of [
      "2016-02/versions/1",
      "2016-02/versions/x",
      "2016-02/differences",
      "2999-01/versions",
      "2999-01/publish",
    ])
      expect((await page.goto(`/reports/${end}`))?.status(), end).toBe(404);
  });
});

test.describe("a lawyer", () => {
  test.use({ person: "lawyer" });

  test("reads versions and publishes none", async ({ page }) => {
    await page.goto("/reports/2016-03");
    await expect(page.getByText("Not published yet for these readers.")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Publish/ })).toHaveCount(0);
    expect((await page.goto("/reports/2016-03/publish"))?.status()).toBe(403);
    expect((await page.goto("/reports/2016-03/versions"))?.status()).toBe(200);
  });
});

test.describe("a partner who works in French", () => {
  test.use({ person: "frenchPartner", locale: "fr-CA" });

  test("publishes for readers outside the firm, whose files then come from that version", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto("/reports/2016-07?audience=outside");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Ébauche non publiée. Rapport mensuel : juillet 2016",
    );
    await expect(page.getByRole("link", { name: /^Télécharger/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Publier la version 1" }).click();
    await page.getByRole("button", { name: "Publier la version 1" }).click();
    await page.getByRole("link", { name: "Version 1" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rapport mensuel : juillet 2016");
    await logOn(page, "2016-07-12");
    await page.goto("/reports/2016-07?audience=outside");
    await expect(page.getByText("Les fichiers pour ces lecteurs sont ceux de la version 1.")).toBeVisible();
    const { name, text } = await digestOf(page, page.getByRole("link", { name: "Télécharger le CSV" }));
    expect(name).toBe("northbound-report-2016-07-outside-fr.csv");
    expect(text).toContain("Publié\u00a0: version 1");
    await page.getByRole("link", { name: "Ce qui a changé" }).click();
    await expect(page.getByRole("main")).toContainText(
      "sinon, une version pourrait être soustraite de l’autre",
    );
    await expect(page.getByRole("row", { name: /^Canal Téléphone Demandes \d+ non montré/ })).toBeVisible();
  });
});
