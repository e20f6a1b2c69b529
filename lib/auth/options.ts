import type { AuthOptions } from "next-auth";
import { SetupProblem } from "@/lib/database/setup-problem";
import { configuredOrigin } from "./origin";

/** A session ends after this much silence, and after this long in any case. */
export const sessionLimits = { idleMinutes: 120, absoluteHours: 12 } as const;

/** The session cookie: host-bound wherever the firm serves by https. */
export function sessionCookie() {
  const secure = configuredOrigin().startsWith("https:");
  return {
    name: secure ? "__Host-northbound.session" : "northbound.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** The key of the session tokens. */
export function sessionSecret(): string {
  const secret = process.env.NORTHBOUND_SECRET ?? "";
  if (secret.length < 32) throw new SetupProblem("NORTHBOUND_SECRET must have at least 32 characters.");
  return secret;
}

/** next-auth reads and seals the token; what it stands for is a row in `staff_session`. */
export function authOptions(): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: sessionLimits.absoluteHours * 3600 },
    cookies: { sessionToken: sessionCookie() },
    providers: [],
    callbacks: {
      session: ({ session, token }) => ({ ...session, sessionId: String(token.sessionId ?? "") }),
    },
  };
}
