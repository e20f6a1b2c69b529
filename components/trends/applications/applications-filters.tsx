import { CountFilters } from "@/components/inquiry-counts/count-filters";
import { FilterSelect } from "@/components/ui/filter-fields";
import type { Translator } from "@/lib/i18n/translator";
import type { FilterLists } from "@/lib/inquiry-counts/filter-text";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { usualFilter } from "@/lib/trends/applications/applications-address";
import { monthChoices } from "@/lib/trends/applications/applications-months";
import { namedEvent } from "@/lib/trends/applications/named-event";
import { type ApplicationsQuestion, pandemicChoices } from "@/lib/trends/applications/schema";

type Props = {
  t: Translator;
  question: ApplicationsQuestion;
  lists: FilterLists;
  events: readonly PoliticalEvent[];
  eventId: string | undefined;
};

/** Which months, which event, and whose inquiries stand above them. */
export function ApplicationsFilters({ t, question, lists, events, eventId }: Props) {
  const months = monthChoices.map((value) => ({ value, label: t(`trends-applications.months.${value}`) }));
  const pandemic = pandemicChoices.map((value) => ({
    value,
    label: t(`trends-applications.pandemic.${value}`),
  }));
  const named = events.map((event) => ({
    value: event.id,
    label: namedEvent(t, event),
  }));
  const label = (name: "months" | "event" | "pandemic") => t(`trends-applications.filters.${name}`);
  return (
    <CountFilters t={t} action="/trends/applications" filter={question} usual={usualFilter} lists={lists}>
      <FilterSelect name="months" label={label("months")} choices={months} value={question.months} />
      <FilterSelect
        name="event"
        label={label("event")}
        choices={eventId ? named : [{ value: "", label: t("common.all") }, ...named]}
        value={eventId}
      />
      {question.months === "all" && (
        <FilterSelect
          name="pandemic"
          label={label("pandemic")}
          choices={pandemic}
          value={question.pandemic}
        />
      )}
    </CountFilters>
  );
}
