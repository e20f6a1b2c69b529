import { expect, signIn, test } from "./support/office";

test.describe("answers", () => {
  test.use({ person: "partner" });

  test("allow nothing that is not named, and are never stored", async ({ page }) => {
    const answer = await page.goto("/today");
    const headers = answer?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  });

  test("carry a nonce of their own, and the pages run under it without complaint", async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
    });
    const nonces = new Set<string>();
    for (const address of ["/today", "/inquiries/new", "/dashboard", "/trends"]) {
      const answer = await page.goto(address);
      nonces.add(/'nonce-([^']+)'/.exec(answer?.headers()["content-security-policy"] ?? "")?.[1] ?? "");
    }
    expect(nonces.size).toBe(4);
    expect(complaints).toEqual([]);
  });
});

test.describe("sessions", () => {
  test.use({ person: null });

  test("end at sign-out, also for whoever copied the cookie", async ({ page, context }) => {
    await signIn(page, "intake");
    const copied = await context.cookies();
    await page.locator("summary", { hasText: "Maya Lindgren" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await context.addCookies(copied);
    await page.goto("/today");
    await expect(page).toHaveURL(/\/sign-in$/);
  });

  test("do not open with a wrong password, and do not say which part was wrong", async ({ page }) => {
    const answers: string[] = [];
    for (const email of ["imogen@northbound.example", "nobody@northbound.example"]) {
      await page.goto("/sign-in");
      await page.locator("[name=email]").fill(email);
      await page.locator("[name=password]").fill("not the password");
      await page.locator("[name=password]").press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: "did not work" })).toBeVisible();
      answers.push((await page.getByRole("alert").filter({ hasText: "did not work" }).textContent()) ?? "");
    }
    expect(answers[0]).toBe(answers[1]);
    expect(page.url()).not.toContain("imogen");
  });
});
