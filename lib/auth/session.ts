import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { validate } from "uuid";
import { database } from "@/lib/database/client";
import type { Actor } from "./actor";
import { authOptions, sessionLimits } from "./options";
import { isSameOrigin } from "./origin";
import { refuse } from "./refusal";

const minuteMs = 60_000;

/** The staff behind a session row, or null if it has ended, idled out or belongs to someone who has left. */
export async function findActor(sessionId: string, now = new Date()): Promise<Actor | null> {
  if (!validate(sessionId)) return null;
  const session = await database().staffSession.findUnique({
    where: { id: sessionId },
    include: { staff: { include: { deactivation: true } } },
  });
  if (!session || session.staff.deactivation || hasRunOut(session, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > minuteMs) {
    await database().staffSession.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  const { id, name, role, officeId, locale, theme, density, keyboardShortcuts } = session.staff;
  const actor = { staffId: id, sessionId, name, role, officeId, language: locale, theme, density };
  return { ...actor, keyboardShortcuts } as Actor;
}

function hasRunOut(session: { startedAt: Date; lastSeenAt: Date }, now: Date): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  const ageMs = now.getTime() - session.startedAt.getTime();
  return idleMs > sessionLimits.idleMinutes * minuteMs || ageMs > sessionLimits.absoluteHours * 60 * minuteMs;
}

/** Who is signed in, looked up once per request; null for a visitor. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session: { sessionId?: string } | null = await getServerSession(authOptions());
  return session?.sessionId ? findActor(session.sessionId) : null;
});

/** For pages and reads: the staff signed in, or the way to the sign-in page. */
export async function requireStaff(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/sign-in");
}

/** For actions and routes that change something: the same, and the request must come from our own pages. */
export async function requireStaffToAct(): Promise<Actor> {
  if (!isSameOrigin(await headers())) refuse();
  return requireStaff();
}
