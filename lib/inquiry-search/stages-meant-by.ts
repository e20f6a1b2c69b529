import { Stage } from "@/lib/database/generated/enums";

const order: readonly Stage[] = Object.values(Stage);

/** The stages that a filter means: "consulted", or "consulted_or_later" for it and all that follow. */
export function stagesMeantBy(choice: string): readonly Stage[] {
  const first = order.findIndex((stage) => choice === stage || choice === `${stage}_or_later`);
  if (first < 0) return [];
  return choice === order[first] ? order.slice(first, first + 1) : order.slice(first);
}
