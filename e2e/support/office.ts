import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/seed/demonstration-firm";

export { expect };

/** The people of the demonstration firm who act in these specs. */
export const people = {
  intake: "maya@northbound.example",
  lawyer: "imogen@northbound.example",
  frenchLawyer: "elodie@northbound.example",
  partner: "philippa@northbound.example",
  frenchPartner: "mathilde@northbound.example",
  administrator: "oskar@northbound.example",
} as const;
export type Person = keyof typeof people;

type State = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["storageState"]>>;

/** Signs in by the form, as anyone would. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=email]").fill(people[person]);
  await page.locator("[name=password]").fill(demonstrationPassword);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL("**/today");
}

type Fixtures = { person: Person | null; sessionOf: (person: Person | null) => Promise<State> };

const nobody: State = { cookies: [], origins: [] };

/**
 * Specs say who acts: `test.use({ person: "partner" })`, or null for a visitor. Each person signs in once per worker;
 * a spec that signs out must sign in by itself.
 */
export const test = base.extend<Fixtures, { sessions: Map<Person, State> }>({
  person: ["lawyer", { option: true }],
  sessions: [async ({ browser: _ }, use) => use(new Map()), { scope: "worker" }],
  sessionOf: async ({ browser, baseURL, sessions }, use) => {
    await use(async (person) => {
      if (!person) return nobody;
      const state = sessions.get(person) ?? (await openSession(browser, baseURL, person));
      sessions.set(person, state);
      return state;
    });
  },
  storageState: async ({ person, sessionOf }, use) => use(await sessionOf(person)),
});

async function openSession(browser: Browser, baseURL: string | undefined, person: Person): Promise<State> {
  const context = await browser.newContext({ baseURL, storageState: nobody });
  await signIn(await context.newPage(), person);
  const state = await context.storageState();
  await context.close();
  return state;
}
