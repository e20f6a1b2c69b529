import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { readAuthorizationMatrix } from "@/lib/auth/authorization-matrix-for-test";
import { addressOf } from "./support/addresses";
import { expect, test } from "./support/office";
import { listPages, listRouteHandlers } from "./support/routes";

const pages = readAuthorizationMatrix("page");
const routes = readAuthorizationMatrix("route");
const actions = readAuthorizationMatrix("action");
const everyone = ["visitor", "intake", "lawyer", "partner", "administrator"] as const;

const answers: Record<number, string> = {
  200: "ok",
  401: "signed out",
  403: "refused",
  404: "hidden",
  405: "no GET",
};

function outcomeOf(answer: APIResponse): string {
  const status = answer.status();
  if (status !== 303 && status !== 307) return answers[status] ?? String(status);
  return answer.headers().location?.endsWith("/sign-in") ? "sign-in" : "ok";
}

type Action = { name: string; id: string; route: string };

/** Every server action of the build: its name, its id, and the route of a page that can call it. */
function listActions(): Action[] {
  const file = join(import.meta.dirname, "../.next/server/server-reference-manifest.json");
  const manifest: { node: Record<string, { filename: string; exportedName: string; workers: object }> } =
    JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => {
    const worker = Object.keys(workers).find((name) => !name.includes("_not-found")) ?? "";
    const route = worker.replace(/^app|\/\([a-z]+\)|\/page$/g, "");
    return { name: `${filename.split("/")[1]}/${exportedName}`, id, route };
  });
}

test("every page, route and action stands in the authorization matrix", () => {
  expect([...pages.keys()].sort()).toEqual(listPages());
  expect([...routes.keys()].sort()).toEqual(listRouteHandlers());
  expect([...actions.keys()].sort()).toEqual(
    listActions()
      .map(({ name }) => name)
      .sort(),
  );
});

test.describe("pages and routes", () => {
  test.use({ person: "partner" });

  test("answer each role as the matrix says", async ({ page, browser, baseURL, sessionOf }) => {
    test.setTimeout(300_000);
    const addresses: [string, string][] = [];
    for (const route of [...listPages(), ...listRouteHandlers()])
      addresses.push([route, await addressOf(page, route)]);
    const got: Record<string, Record<string, string>> = {};
    const expected: Record<string, Record<string, string | undefined>> = {};
    for (const role of everyone) {
      const storageState = await sessionOf(role === "visitor" ? null : role);
      const context = await browser.newContext({ baseURL, storageState });
      for (const [route, address] of addresses) {
        const answer = await context.request.get(address, { maxRedirects: 0 });
        got[route] = { ...got[route], [role]: outcomeOf(answer) };
        expected[route] = { ...expected[route], [role]: (pages.get(route) ?? routes.get(route))?.[role] };
      }
      await context.close();
    }
    expect(got).toEqual(expected);
  });
});

/** Calls an action the way a script would that knows its id; what it gets makes no sense on purpose. */
function call(
  request: APIRequestContext,
  id: string,
  address: string,
  headers: Record<string, string>,
): Promise<APIResponse> {
  const all = { "next-action": id, "content-type": "text/plain;charset=UTF-8", ...headers };
  return request.post(address, { headers: all, data: "[]", maxRedirects: 0 });
}

test.describe("actions", () => {
  test.use({ person: "partner" });

  test("refuse what another site, a sister host or nobody started", async ({ page, request }) => {
    test.setTimeout(180_000);
    const senders: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "null", "sec-fetch-site": "same-origin" },
      {},
    ];
    const accepted: string[] = [];
    for (const { name, id, route } of listActions()) {
      const address = await addressOf(page, route);
      for (const headers of senders) {
        const status = (await call(request, id, address, headers)).status();
        if (status !== 403 && status !== 500) accepted.push(`${name} ${JSON.stringify(headers)} ${status}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  test("lead a visitor to the sign-in page, but for those that are for visitors", async ({
    page,
    playwright,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const visitor = await playwright.request.newContext({
      baseURL,
      // Said outright: a context made in a test inherits the cookies of its person.
      storageState: { cookies: [], origins: [] },
    });
    const got: Record<string, string> = {};
    for (const { name, id, route } of listActions()) {
      const headers = { origin: baseURL ?? "", "sec-fetch-site": "same-origin" };
      const answer = await call(visitor, id, await addressOf(page, route), headers);
      const target = answer.headers()["x-action-redirect"] ?? answer.headers().location ?? "";
      got[name] = target.startsWith("/sign-in") && !target.includes("problem") ? "sign-in" : "ok";
    }
    await visitor.dispose();
    expect(got).toEqual(Object.fromEntries([...actions].map(([name, row]) => [name, row.visitor])));
  });
});
