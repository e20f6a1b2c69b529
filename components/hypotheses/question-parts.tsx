import type { ReactNode } from "react";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import type { Hypothesis } from "@/lib/hypotheses/hypothesis";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator;
  event?: string;
  whose: string;
  asked: Pick<Hypothesis, "shape" | "response">;
  windows: string;
  registered?: ReactNode;
};

/** What a question consists of. */
export function QuestionParts({ t, event, whose, asked, windows, registered }: Props) {
  const items: Definition[] = [
    ...(event ? [{ term: t("hypotheses.parts.event"), value: event }] : []),
    { term: t("hypotheses.parts.response"), value: t(`hypotheses.responses.${asked.response}`) },
    { term: t("hypotheses.parts.filter"), value: whose },
    ...(asked.response === "inquiries"
      ? [{ term: t("hypotheses.parts.shape"), value: t(`hypotheses.shapes.${asked.shape}`) }]
      : []),
    { term: t("hypotheses.parts.windows"), value: windows },
    ...(registered ? [{ term: t("hypotheses.parts.registered"), value: registered }] : []),
  ];
  return <DefinitionList items={items} label={t("hypotheses.title")} prose />;
}
