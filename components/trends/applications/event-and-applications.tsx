import { type Column, DataTable } from "@/components/ui/data-table";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { ApplicationRatio, EventAndApplications } from "@/lib/statistics/event-and-applications";
import { eventSentences, ratioWords } from "@/lib/trends/applications/applications-finding";
import type { ApplicationsPicture } from "@/lib/trends/applications/applications-picture";
import { namedEvent } from "@/lib/trends/applications/named-event";
import { signedText } from "@/lib/trends/applications/signed-text";

type Asked = NonNullable<ApplicationsPicture["asked"]>;
type Row = ApplicationRatio & { model: "with" | "without" };
type Part = { t: Translator; asked: Asked };

/** What was received in the months after an event, and what was expected. */
export function EventAndApplicationsSection({ t, asked }: Part) {
  const { pulseMonths, result, title } = asked;
  const month = (at: number) => formatMonth(t.language, pulseMonths.at(at) ?? "");
  const span = { event: title, from: month(0), to: month(-1) };
  return (
    <section className="mt-10 min-w-0">
      <h2 className="text-prose">{t("trends-applications.event.title")}</h2>
      <p className="mt-0.5 mb-3 text-small text-soft">{t("trends-applications.event.about", span)}</p>
      <div className="mb-4 max-w-prose space-y-2">
        {eventSentences(t, asked).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {result.kind === "estimate" && <RatioTable t={t} result={result} received={asked.received} />}
      <div className="mt-4 max-w-[44rem]">
        <DefinitionList items={factsOf(t, asked)} />
      </div>
    </section>
  );
}

type TableProps = { t: Translator; result: EventAndApplications; received: number };

function RatioTable({ t, result, received }: TableProps) {
  const { withInvitations, withoutInvitations } = result;
  const rows: Row[] = [
    ...(withInvitations ? [{ ...withInvitations, model: "with" as const }] : []),
    { ...withoutInvitations, model: "without" },
  ];
  return (
    <DataTable
      caption={t("trends-applications.event.table")}
      captionHidden
      columns={columnsFor(t, received)}
      rows={rows}
      rowKey={({ model }) => model}
    />
  );
}

/** The model meets the months of the event exactly, so what it expects is what was received over the ratio. */
function columnsFor(t: Translator, received: number): Column<Row>[] {
  const head = (id: "model" | "received" | "expected" | "ratio") => ({
    id,
    label: t(`trends-applications.event.columns.${id}`),
  });
  const count = (n: number) => formatNumber(t.language, Math.round(n));
  return [
    { ...head("model"), cell: ({ model }) => t(`trends-applications.event.${model}`) },
    { ...head("received"), numeric: true, cell: () => count(received) },
    { ...head("expected"), numeric: true, cell: ({ ratio }) => count(received / ratio) },
    {
      ...head("ratio"),
      numeric: true,
      cell: (row) => (
        <span className="whitespace-nowrap">{t("trends-applications.event.ratio", ratioWords(t, row))}</span>
      ),
    },
  ];
}

function factsOf(t: Translator, { result, others }: Asked): Definition[] {
  const term = (name: "months" | "dropped" | "dispersion" | "lag" | "others") =>
    t(`trends-applications.event.${name}`);
  const named = others.map((event) => namedEvent(t, event));
  const other = {
    term: term("others"),
    value: named.length > 0 ? <Lines lines={named} /> : t("trends-applications.event.noOthers"),
  };
  if (result.kind === "refused") return [other];
  const months = t("trends-applications.event.monthsValue", {
    n: result.n,
    from: formatMonth(t.language, result.firstMonth),
    to: formatMonth(t.language, result.lastMonth),
  });
  const number = (value: number, digits: number) => formatNumber(t.language, value, digits);
  return [
    { term: term("months"), value: months, numeric: true },
    { term: term("dropped"), value: number(result.monthsDropped, 0), numeric: true },
    { term: term("dispersion"), value: number(result.dispersion, 1), numeric: true },
    { term: term("lag"), value: signedText(t, result.lagOneAutocorrelation, 2), numeric: true },
    other,
  ];
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
