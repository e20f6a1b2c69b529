import { pngForTest } from "@/lib/firm/mark-for-test";
import { expect, test } from "./support/office";

const picture = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.from(bytes),
});

test.describe("an administrator", () => {
  test.use({ person: "administrator" });

  test("puts the firm's mark on its reports, is told what cannot be one, and takes it off again", async ({
    page,
  }) => {
    await page.goto("/settings");
    await expect(page.getByText("Reports carry no mark.")).toBeVisible();
    const [file, use] = [page.getByLabel("Picture"), page.getByRole("button", { name: "Use this picture" })];
    await file.setInputFiles(picture("mark.png", new TextEncoder().encode("<svg/>")));
    await use.click();
    await expect(
      page.getByText("This is neither a PNG nor a JPEG, whatever its name says.").first(),
    ).toBeVisible();
    await expect(page.getByText("Reports carry no mark.")).toBeVisible();

    await file.setInputFiles(picture("photo.png", new Uint8Array(6_000_000)));
    await expect(page.getByText("The picture is larger than 512 kB. Save it smaller.")).toBeVisible();
    await expect(file).toHaveValue("");

    await file.setInputFiles(picture("mark.png", pngForTest(120, 40)));
    await use.click();
    await expect(page.getByRole("img", { name: /Aurora Immigration Law/ })).toBeVisible();
    await expect(page.getByText(/by Oskar Vantongeren/)).toBeVisible();
    await page.getByRole("button", { name: "Remove the mark" }).click();
    await expect(page.getByText("Reports carry no mark.")).toBeVisible();
  });
});

test.describe("a partner", () => {
  test.use({ person: "partner" });

  test("is not offered the firm's mark", async ({ page }) => {
    await page.goto("/settings");
    await expect(page.getByRole("button", { name: "Change password" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "The firm’s mark" })).toHaveCount(0);
  });
});
