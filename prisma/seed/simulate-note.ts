import type { Random } from "@/lib/statistics/seeded-random";
import { drawOne, happens } from "./chance";
import { noteSentences } from "./note-sentences";
import type { Classification, SimulatedAnswers, SimulatedLocale } from "./simulated-contact";

/** The privileged note of a contact, or `null` where nobody wrote one. */
export function simulateNote(
  random: Random,
  classification: Classification,
  answers: SimulatedAnswers,
  language: SimulatedLocale,
): string | null {
  const sentences = noteSentences[language];
  const opening = drawOne(random, sentences.opening);
  const connection = drawOne(
    random,
    sentences.connection[answers.connectionKinds[0] ?? withoutKind(answers)],
  );
  const next = happens(random, 0.6) ? drawOne(random, sentences.next) : "";
  const repeat = drawOne(random, sentences.repeat);
  if (!happens(random, 0.45)) return null;
  if (classification === "repeat" || classification === "existing_client") return repeat;
  return classification === "inquiry" ? [opening, connection, next].filter(Boolean).join(" ") : null;
}

function withoutKind({ canadaConnection }: SimulatedAnswers): "no" | "unknown" {
  return canadaConnection === "no" ? "no" : "unknown";
}
