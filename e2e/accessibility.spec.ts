import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addressOf } from "./support/addresses";
import { expect, type Person, test } from "./support/office";
import { listPages } from "./support/routes";

// No test here changes what another one reads, so that every worker may take the next.
test.describe.configure({ mode: "parallel" });

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const onlyForAdministrators = new Set(["/staff", "/audit-log"]);
const forVisitors = (route: string) => route.startsWith("/sign-in");

async function expectAccessible(page: Page): Promise<void> {
  // The older way looks through this one page, without opening another to put the parts of several frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.withTags(standards).analyze();
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`),
  );
  expect(found).toEqual([]);
}

async function expectFitsNarrowScreen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "pixels wider than a screen of 320").toBeLessThanOrEqual(0);
}

const languages = [
  { language: "English", lang: "en-CA", lawyer: "partner", locale: "en-CA" },
  { language: "French", lang: "fr-CA", lawyer: "frenchPartner", locale: "fr-CA" },
] as const;

for (const { language, lang, lawyer, locale } of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });
    for (const route of listPages()) {
      const person: Person | null = forVisitors(route)
        ? null
        : onlyForAdministrators.has(route)
          ? "administrator"
          : lawyer;
      test.describe(route, () => {
        test.use({ person });

        test("can be used by everyone, on any screen", async ({ page }) => {
          await page.goto(await addressOf(page, route));
          if (person === lawyer || person === null)
            await expect(page.locator("html")).toHaveAttribute("lang", lang);
          await expect(page.locator("h1")).toHaveCount(1);
          await expectAccessible(page);
          await expectFitsNarrowScreen(page);
        });
      });
    }
  });
}

/** Forms that refuse: what to open, the ticked box to clear first, and the button that sends them. */
const refusals: { route: string; person: Person; empty?: string; button: Record<"en" | "fr", string> }[] = [
  { route: "/inquiries/new", person: "partner", button: { en: "Save", fr: "Enregistrer" } },
  {
    route: "/political-events/new",
    person: "partner",
    button: { en: "Add event", fr: "Ajouter l’événement" },
  },
  {
    route: "/schedules/new",
    person: "partner",
    empty: "recipients",
    button: { en: "Make schedule", fr: "Programmer l’envoi" },
  },
  {
    route: "/staff",
    person: "administrator",
    button: { en: "Add and make a link", fr: "Ajouter et créer un lien" },
  },
  { route: "/settings", person: "partner", button: { en: "Change password", fr: "Changer le mot de passe" } },
];

for (const { route, person, empty, button } of refusals) {
  for (const french of [false, true]) {
    test.describe(`${route} with errors showing, ${french ? "French" : "English"}`, () => {
      const own: Person = french && person === "partner" ? "frenchPartner" : person;
      test.use({ person: own });

      test("can be used by everyone", async ({ page }) => {
        await page.goto(route);
        if (empty) await page.locator(`[name=${empty}]:checked`).uncheck();
        const word = french && own === "frenchPartner" ? button.fr : button.en;
        await page.getByRole("button", { name: word, exact: false }).last().click();
        await expect(page.getByRole("alert").getByRole("heading")).toBeFocused();
        await expectAccessible(page);
        await expectFitsNarrowScreen(page);
      });
    });
  }
}
