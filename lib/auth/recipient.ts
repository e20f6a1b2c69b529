import { database } from "@/lib/database/client";
import type { Actor } from "./actor";

/** No session of anybody. */
const none = "00000000-0000-0000-0000-000000000000";

/** Someone whom the server writes to while they are not there. */
export type Recipient = { actor: Actor; email: string };

/**
 * Who a colleague is at this moment, with the role of this moment, for work that the server does for them alone; null
 * for who has left.
 */
export async function findRecipient(staffId: string): Promise<Recipient | null> {
  const staff = await database().staff.findFirst({ where: { id: staffId, deactivation: null } });
  if (!staff) return null;
  const { id, name, role, officeId, locale, theme, density, keyboardShortcuts } = staff;
  const person = { staffId: id, sessionId: none, name, role, officeId, language: locale, theme, density };
  return { actor: { ...person, keyboardShortcuts } as unknown as Actor, email: staff.email };
}
