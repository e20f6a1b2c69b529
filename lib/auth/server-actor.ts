import type { Language } from "@/lib/i18n/translator";
import type { Actor } from "./actor";

/** No person has it. */
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Who works with a command on the server itself: whoever may start one holds the keys of the firm's database anyway. It
 * is nobody of the staff, so entries in the audit log name nobody, and no wall lets it in.
 */
export function actorOfServer(name: string, language: Language): Actor {
  const person = { staffId: nobody, sessionId: nobody, name, role: "partner", officeId: nobody, language };
  return { ...person, theme: "system", density: "comfortable", keyboardShortcuts: false } as unknown as Actor;
}
