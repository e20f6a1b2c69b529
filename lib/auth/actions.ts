"use server";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Database } from "@/lib/database/client";
import { founderEmail } from "@/lib/firm/founder";
import { foundFirm } from "@/lib/firm/mutations";
import { foundFirmSchema } from "@/lib/firm/schema";
import { firstValue, formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { isSameOrigin } from "./origin";
import { refuse } from "./refusal";
import { requestNetwork } from "./request-network";
import { languageCookie } from "./request-preferences";
import { requireStaffToAct } from "./session";
import { clearSessionCookie, endSession, setSessionCookie, signIn } from "./sign-in";
import { findSignInLink, spendSignInLink } from "./sign-in-link";

/** Opens a session, or says that the two do not fit. */
export async function signInAction(form: FormData): Promise<void> {
  const sent = await headers();
  if (!isSameOrigin(sent)) refuse();
  const values = formValuesOf(form);
  const network = await requestNetwork();
  const result = await signIn(
    firstValue(values, "email"),
    firstValue(values, "password"),
    network,
    sent.get("user-agent") ?? "",
  );
  if (result.kind === "wait") redirect(`/sign-in?problem=wait&wait=${result.seconds}`);
  if (result.kind === "refused") redirect("/sign-in?problem=refused");
  await setSessionCookie(result.sessionId);
  redirect("/today");
}

/** Ends one's session and empties what the browser kept. */
export async function signOutAction(): Promise<void> {
  await endSession(await requireStaffToAct());
  await clearSessionCookie();
  redirect("/sign-in");
}

/** Sets a first or new password by a one-time link; the very first one also sets up the firm. */
export async function choosePasswordAction(form: FormData): Promise<void> {
  if (!isSameOrigin(await headers())) refuse();
  const values = formValuesOf(form);
  const token = firstValue(values, "token");
  const page = `/sign-in/link/${encodeURIComponent(token)}`;
  const founds = (await findSignInLink(token))?.staff.email === founderEmail;
  const firm = founds ? parseForm(foundFirmSchema, values) : null;
  if (firm && !firm.ok) redirect(`${page}?problem=${firm.problems[0]?.field}`);
  const alongside = firm ? (db: Database, staffId: string) => foundFirm(db, staffId, firm.data) : undefined;
  const result = await spendSignInLink(
    token,
    firstValue(values, "password"),
    firstValue(values, "again"),
    alongside,
  );
  if (result.kind === "expired") redirect("/sign-in?problem=link");
  if (result.kind === "problem") redirect(`${page}?problem=${result.code}`);
  await setSessionCookie(result.sessionId);
  redirect("/today");
}

/** A visitor's language, before anyone is signed in. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  if (!isSameOrigin(await headers())) refuse();
  const language = firstValue(formValuesOf(form), "language") === "fr" ? "fr" : "en";
  (await cookies()).set(languageCookie, language, { sameSite: "lax", httpOnly: true, maxAge: 31_536_000 });
  redirect("/sign-in");
}
