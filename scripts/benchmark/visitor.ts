import { parseHTML } from "linkedom";
import { demonstrationPassword } from "@/prisma/seed/demonstration-firm";

export type Answer = { status: number; html: string; location: string | null };

/** Someone with a browser that keeps cookies and runs no scripts. */
export type Visitor = { get(address: string): Promise<Answer> };

/** A visitor who is not signed in. */
export function visit(origin: string, cookie = ""): Visitor {
  return {
    get: async (address) => {
      const response = await fetch(new URL(address, origin), { headers: { cookie }, redirect: "manual" });
      const location = response.headers.get("location");
      return { status: response.status, html: await response.text(), location };
    },
  };
}

/** Signs in by the form of the sign-in page, as a browser without scripts sends it. */
export async function signIn(origin: string, email: string): Promise<Visitor> {
  const { html } = await visit(origin).get("/sign-in");
  const form = parseHTML(html).document.querySelector("[name=password]")?.closest("form");
  const body = new FormData();
  for (const input of form?.querySelectorAll("input[type=hidden]") ?? []) {
    body.set(input.getAttribute("name") ?? "", input.getAttribute("value") ?? "");
  }
  body.set("email", email);
  body.set("password", demonstrationPassword);
  const headers = { origin, "sec-fetch-site": "same-origin" };
  const response = await fetch(new URL("/sign-in", origin), {
    method: "POST",
    body,
    headers,
    redirect: "manual",
  });
  const cookie = response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  if (!cookie.some((pair) => pair.includes("session="))) throw new Error(`${email} could not sign in`);
  return visit(origin, cookie.join("; "));
}
