import { Role } from "@/lib/database/generated/enums";
import type { Translator } from "@/lib/i18n/translator";

type Office = { id: string; name: string };

/** The roles, by name. */
export function roleChoices(t: Translator) {
  return Object.values(Role).map((role) => ({ value: role, label: t(`common.role.${role}`) }));
}

/** The offices, by name. */
export function officeChoices(offices: readonly Office[]) {
  return offices.map((office) => ({ value: office.id, label: office.name }));
}
