import type { Choice } from "@/components/ui/choice";
import { residenceName } from "@/lib/dashboard/residence-name";
import type { Translator } from "@/lib/i18n/translator";

const states =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY".split(
    " ",
  );

/** Everywhere, the countries that most callers live in, US states, not known; and whatever is chosen already. */
export function residenceChoices(t: Translator, chosen: string | null): Choice[] {
  const codes = ["US", "CA", ...states.map((state) => `US-${state}`), "none"];
  const others = chosen && !codes.includes(chosen) ? [chosen] : [];
  const named = [...others, ...codes].map((code) => ({ value: code, label: residenceName(t, code) }));
  return [{ value: "", label: t("dashboard.residence.all") }, ...named];
}
