import type { Page } from "@playwright/test";
import { expect, test } from "./support/office";

// The specs of this file add to the same rounds.
test.describe.configure({ mode: "serial" });

const digits = () => String(Math.floor(Math.random() * 9_000) + 91_000);
const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

type Round = { number: string; date?: string; name: string; size?: string };

/** A file in the publisher's layout, with the keys that matter here. */
function roundsFile(rounds: Round[], { language = "en", encoding = "utf8" as BufferEncoding } = {}) {
  const entries = rounds.map(({ number, date = "2026-08-08", name, size = "1,500" }) => ({
    drawNumber: number,
    drawNumberURL: `<a href='/content/canadasite/${language}/rounds.html?q=${number}'>${number}</a>`,
    drawDate: date,
    drawName: name,
    drawSize: size,
    drawCRS: "470",
  }));
  const text = JSON.stringify({ classes: "wb-tables", rounds: entries });
  return {
    name: `ee_rounds_123_${language}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(text, encoding),
  };
}

const table = (lines: string[]) => ({
  name: "births.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["month,on,qc", ...lines].join("\r\n")),
});

async function uploadRounds(
  page: Page,
  file: ReturnType<typeof roundsFile>,
  words = { file: "File", send: "Upload a file" },
) {
  await page.goto("/outside-series/invitation-rounds/upload");
  await page.getByLabel(words.file).setInputFiles(file);
  await page.getByRole("button", { name: words.send }).click();
}

const invitationsOf = (page: Page, year: string) =>
  page
    .getByRole("table", { name: "Invitations by year" })
    .getByRole("row", { name: new RegExp(`^${year} `) });

test.describe("a lawyer", () => {
  test.use({ person: "lawyer" });

  test("reads what governments published, and is not offered to change it", async ({ page }) => {
    await page.goto("/outside-series");
    await expect(invitationsOf(page, "2016")).toContainText("33,782");
    await expect(page.getByRole("row", { name: /November 2016/ })).toContainText("829");
    await expect(page.getByRole("link", { name: "Add a series" })).toHaveCount(0);
    await page
      .getByRole("link", { name: "Applications for permanent residence received, US citizens" })
      .click();
    await expect(page.getByRole("row", { name: /^November 2024 / })).toContainText("705");
    await expect(page.getByRole("cell", { name: "still filling up" })).toHaveCount(3);
    const series = page.url();
    expect((await page.goto(`${series}/upload`))?.status()).toBe(403);
    expect((await page.goto("/outside-series/new"))?.status()).toBe(403);
    expect((await page.goto("/outside-series/invitation-rounds/upload"))?.status()).toBe(403);
    expect((await page.goto("/outside-series/01900000-0000-7000-8000-000000000000"))?.status()).toBe(404);
  });

  test("takes a series away as a file that explains itself", async ({ page }) => {
    await page.goto("/outside-series");
    await page.getByRole("link", { name: "Permanent residents admitted, US citizens" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toContain("Permanent residents admitted");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text).toContain("Immigration, Refugees and Citizenship Canada");
    expect(text).toContain("2016-11,");
  });

  test("sees under which names rounds were published before", async ({ page }) => {
    await page.goto("/outside-series/invitation-rounds?year=2024");
    await expect(page.getByRole("row", { name: /^291 .*2024/ }).first()).toContainText("(Version 1)");
    await expect(page.getByText("French language proficiency (2024-1)").first()).toBeVisible();
  });
});

test.describe("an administrator", () => {
  test.use({ person: "administrator" });

  test("uploads rounds, then the same file again, then one that breaks off", async ({ page }) => {
    const number = digits();
    const file = roundsFile([{ number, name: "Provincial Nominee Program" }]);
    await uploadRounds(page, file);
    await expect(page.getByRole("status")).toContainText(
      "The file of 1 round as of 8 August 2026 was read: 1 new",
    );
    await expect(page.getByRole("row", { name: new RegExp(`^${number} `) })).toContainText("1,500");
    await uploadRounds(page, file);
    const alert = page.getByRole("alert").filter({ hasText: "another look" });
    await expect(alert).toContainText("This very file was read on");
    await uploadRounds(page, { ...file, buffer: file.buffer.subarray(0, -10) });
    await expect(alert.getByRole("heading")).toBeFocused();
    await expect(alert.getByRole("link")).toHaveText([
      "The file breaks off before its end. Download it again.",
    ]);
  });

  test("uploads a file in which a round has another name: the old one stays in the history", async ({
    page,
  }) => {
    const number = digits();
    await uploadRounds(page, roundsFile([{ number, name: `First name ${number}` }]));
    const later = { number: digits(), date: "2026-08-09", name: "General" };
    await uploadRounds(page, roundsFile([later, { number, name: `Second name ${number}` }]));
    await expect(page.getByRole("status")).toContainText("1 renamed");
    const history = page.getByRole("table", { name: "Rounds published under other names" });
    const row = history.getByRole("row", { name: new RegExp(`^${number} `) });
    await expect(row).toContainText(`Second name ${number}`);
    await expect(row).toContainText(`First name ${number} (file as of 8 Aug 2026)`);
  });

  test("is refused a bad file as a whole", async ({ page }) => {
    const good = { number: digits(), name: "General" };
    const bad = { number: digits(), name: "General", date: "2026-02-30" };
    await uploadRounds(page, roundsFile([good, bad]));
    await expect(page.getByRole("alert").filter({ hasText: "another look" })).toContainText(
      `Round ${bad.number} has a date that does not exist.`,
    );
    await page.goto("/outside-series/invitation-rounds");
    await expect(page.getByRole("row", { name: new RegExp(`^${good.number} `) })).toHaveCount(0);
  });
});

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("adds a series and keeps its files apart", async ({ page }) => {
    const title = `Births ${unique()}`;
    await page.goto("/outside-series/new");
    await page.getByLabel("Title in English").fill(title);
    await page.getByLabel("Title in French").fill(`Naissances ${title}`);
    await page.getByLabel("Source, in English").fill("Statistics Canada");
    await page.getByLabel("Source, in French").fill("Statistique Canada");
    await page.getByRole("button", { name: "Save the series" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);

    const first = table(["2025-01,900,800", "2025-02,910,--", "2025-03,920,820", "2025-04,930,830"]);
    await page.getByLabel("File").setInputFiles(first);
    await page.getByRole("button", { name: "Upload a file" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "another look" }).getByRole("link")).toHaveText([
      "Several columns hold counts. Name one: on, qc.",
    ]);
    await page.getByLabel("File").setInputFiles(first);
    await page.getByLabel("Column").fill("qc");
    await page.getByRole("button", { name: "Upload a file" }).click();
    await expect(page.getByRole("status")).toContainText("The file as of 30 April 2025 was read.");
    await expect(page.getByRole("row", { name: /^February 2025 / })).toContainText("withheld (0 to 5)");

    await page.getByRole("link", { name: "Upload a file" }).click();
    await page.getByLabel("File").setInputFiles(table(["2025-01,900,805", "2025-05,940,840"]));
    await page.getByLabel("Column").fill("qc");
    await page.getByLabel("As of").fill("2025-06-15");
    await page.getByRole("button", { name: "Upload a file" }).click();
    const january = page.getByRole("row", { name: /^January 2025 / });
    await expect(january).toContainText("805");
    await expect(january).toContainText("800");
    await expect(january).toContainText("revised");
    await expect(page.getByText("3 months are missing between the first and the last.")).toBeVisible();
    await page.getByLabel("File as of").selectOption({ label: "30 April 2025 · births.csv" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("row", { name: /^January 2025 / })).not.toContainText("805");
  });
});

test.describe("before scripts arrive", () => {
  test.use({ person: "partner", javaScriptEnabled: false });

  test("an upload is refused in words all the same", async ({ page }) => {
    await uploadRounds(page, { ...roundsFile([]), buffer: Buffer.from("<html>Not found</html>") });
    await expect(page.getByRole("alert").filter({ hasText: "another look" })).toContainText(
      "This is not JSON.",
    );
  });
});

test.describe("in French", () => {
  test.use({ person: "frenchPartner" });

  test("the French file is read, and does not rename what the English one named", async ({ page }) => {
    const words = { file: "Fichier", send: "Téléverser un fichier" };
    const name = `Métiers spécialisés ${unique()}`;
    const rounds = [
      { number: "434", date: "2026-08-07", name, size: "300" },
      { number: digits(), name, size: "2 500" },
    ];
    await uploadRounds(page, roundsFile(rounds, { language: "fr", encoding: "latin1" }), words);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rondes d’invitations d’Entrée express");
    await expect(page.getByRole("status")).toContainText("1 nouvelle");
    await expect(page.getByRole("status")).toContainText("dans l’historique seulement");
    const list = page.getByRole("table", { name: "Rondes de 2026" });
    await expect(list.getByRole("row", { name: /^434 / })).toContainText(
      "Professions du transport (2026, version 2)",
    );
    await expect(list.getByRole("row").filter({ hasText: name })).toContainText(/2\s500/);
  });
});
