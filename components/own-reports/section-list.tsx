import { FieldError, FieldHint } from "@/components/ui/field-words";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";
import { type SectionKey, sectionKeys } from "@/lib/own-reports/own-report";
import { orderBeforeField, placeField, placesOf, sectionsInOrder } from "@/lib/own-reports/section-places";

/** Only partners are told of the firm's people one by one. */
const ofStaff: readonly SectionKey[] = ["lawyers", "staff"];

type Props = { t: Translator; form: OpenForm; withStaff: boolean };

/** The sections, each to be ticked and given its place; those chosen already come first, in their order. */
export function SectionList({ t, form, withStaff }: Props) {
  const chosen = sectionsInOrder(form.values);
  // Numbered anew: a form that comes back shows the order that its numbers made, not two sections with one place.
  const places = placesOf(chosen);
  const offered = sectionKeys.filter((key) => withStaff || !ofStaff.includes(key) || chosen.includes(key));
  const error = fieldProblem(t, "own-reports", form.problems, "sections");
  const inOrder = [...chosen, ...offered.filter((key) => !chosen.includes(key))];
  return (
    <fieldset
      id="sections"
      tabIndex={-1}
      aria-describedby={error ? "sections-hint sections-error" : "sections-hint"}
      className="min-w-0"
    >
      <legend className="mb-1 text-small">
        <span className="font-medium text-soft">{t("own-reports.fields.sections")}</span>
        <FieldHint id="sections" hint={t("own-reports.hints.sections")} />
      </legend>
      {chosen.map((key) => (
        <input key={key} type="hidden" name={orderBeforeField} value={key} />
      ))}
      <ul className="divide-y divide-line border-y border-line">
        {inOrder.map((key) => (
          <li key={key} className="flex items-center justify-between gap-3 py-1">
            <label className="flex min-h-control flex-1 items-center gap-2.5">
              <input
                type="checkbox"
                name="sections"
                value={key}
                defaultChecked={chosen.includes(key)}
                className="size-4 shrink-0 accent-pine"
              />
              {t(`own-reports.sections.${key}`)}
            </label>
            <input
              type="text"
              inputMode="numeric"
              name={placeField(key)}
              aria-label={t("own-reports.place", { section: t(`own-reports.sections.${key}`) })}
              defaultValue={firstValue(places, placeField(key))}
              maxLength={3}
              autoComplete="off"
              className="h-control w-14 rounded-control border border-edge bg-paper px-2 text-right"
            />
          </li>
        ))}
      </ul>
      <FieldError id="sections" error={error} />
    </fieldset>
  );
}
