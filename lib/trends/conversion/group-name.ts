import type { Translator } from "@/lib/i18n/translator";
import type { NamedMotivation } from "./conversion";

/** A group as it is named: an answer, a kind of connection, or a motivation by its id. */
export function groupName(t: Translator, name: string, motivations: readonly NamedMotivation[] = []): string {
  const motivation = motivations.find(({ id }) => id === name);
  if (motivation) return t.language === "fr" ? motivation.labelFr : motivation.labelEn;
  return t.find(`trends-conversion.groups.${name}`) ?? t.find(`inquiries.connectionKind.${name}`) ?? name;
}
