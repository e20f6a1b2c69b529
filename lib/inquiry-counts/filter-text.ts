import { residenceName } from "@/lib/dashboard/residence-name";
import { countryName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { type ConnectionChoice, type CountFilter, filterEntries, type filterNames } from "./count-filter";

/** What the firm itself can be filtered by: its offices and its list of motivations. */
export type FilterLists = {
  offices: readonly { id: string; name: string }[];
  motivations: readonly { id: string; labelEn: string; labelFr: string }[];
};

type Part = (typeof filterNames)[number];

/** "all inquiries"; "only inquiries with Office: Toronto, Residence: United States". */
export function filterText(t: Translator, filter: CountFilter, lists: FilterLists): string {
  const parts = filterEntries(filter).map(([name, value]) => {
    const part = name as Part;
    return t("inquiry-counts.part", {
      name: t(`inquiry-counts.parts.${part}`),
      value: valueText(t, part, value, lists),
    });
  });
  return parts.length === 0 ? t("inquiry-counts.all") : t("inquiry-counts.only", { parts: parts.join(", ") });
}

/** A kind of connection, or whether there is one, in words. */
export function connectionText(t: Translator, choice: ConnectionChoice): string {
  if (choice === "yes" || choice === "no" || choice === "unknown")
    return t(`inquiry-counts.connected.${choice}`);
  return t(`inquiries.connectionKind.${choice}`);
}

function valueText(t: Translator, part: Part, value: string, { offices, motivations }: FilterLists): string {
  if (part === "office") return offices.find(({ id }) => id === value)?.name ?? value;
  if (part === "residence") return residenceName(t, value);
  if (part === "citizenship") return countryName(t.language, value);
  if (part === "channel") return t.find(`inquiries.channel.${value}`) ?? value;
  if (part === "connection") return connectionText(t, value as ConnectionChoice);
  const motivation = motivations.find(({ id }) => id === value);
  return (t.language === "fr" ? motivation?.labelFr : motivation?.labelEn) ?? value;
}
