import { Prisma } from "@/lib/database/generated/client";
import { MotivationAnswer } from "@/lib/database/generated/enums";
import type { InquiryFilters } from "./schema";
import { stagesMeantBy } from "./stages-meant-by";

/** Whether the filter asks for an answer rather than for a motivation. */
export function isAnswer(value: string): boolean {
  return value === MotivationAnswer.declined || value === MotivationAnswer.not_asked;
}

/** SQL for what the address asks of an inquiry `i`. */
export function conditionsFor(filters: InquiryFilters, isSensitive: boolean): Prisma.Sql[] {
  const { from, to, office, lawyer, channel, source, connection, country, state, stage, kind } = filters;
  const only = (value: string | null, condition: (value: string) => Prisma.Sql) =>
    value === null ? [] : [condition(value)];
  const isId = (column: Prisma.Sql, value: string) =>
    value === "none" ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${value}::uuid`;
  return [
    kind === "any" ? Prisma.sql`TRUE` : Prisma.sql`i.classification = ${kind ?? "inquiry"}::classification`,
    ...only(from, (day) => Prisma.sql`i.received_on >= ${day}::date`),
    ...only(to, (day) => Prisma.sql`i.received_on <= ${day}::date`),
    ...only(office, (id) => Prisma.sql`i.office_id = ${id}::uuid`),
    ...only(lawyer, (id) => isId(Prisma.sql`i.lawyer_id`, id)),
    ...only(channel, (value) => Prisma.sql`i.channel = ${value}::channel`),
    ...only(source, (id) => isId(Prisma.sql`i.referral_source_id`, id)),
    ...only(connection, (value) => Prisma.sql`i.canada_connection = ${value}::canada_connection`),
    ...only(country, (code) =>
      code === "none" ? Prisma.sql`i.residence_country IS NULL` : Prisma.sql`i.residence_country = ${code}`,
    ),
    ...only(state, (code) => Prisma.sql`i.residence_state = ${code}`),
    ...only(stage, stageCondition),
    ...only(filters.motivation, (value) => motivationCondition(value, isSensitive)),
    ...only(filters.closed, closedCondition),
  ];
}

// One stage by equality: then an index gives the rows in their order.
function stageCondition(value: string): Prisma.Sql {
  const stages = stagesMeantBy(value);
  return stages.length === 1
    ? Prisma.sql`i.stage = ${stages[0]}::stage`
    : Prisma.sql`i.stage = ANY(${stages}::stage[])`;
}

function motivationCondition(value: string, isSensitive: boolean): Prisma.Sql {
  if (isAnswer(value)) return Prisma.sql`i.motivation_answer = ${value}::motivation_answer`;
  return isSensitive
    ? Prisma.sql`EXISTS (SELECT 1 FROM inquiry_sensitive_motivation m
        WHERE m.inquiry_id = i.id AND m.motivation_id = ${value}::uuid)`
    : Prisma.sql`EXISTS (SELECT 1 FROM inquiry_motivation m
        WHERE m.inquiry_id = i.id AND m.motivation_id = ${value}::uuid)`;
}

function closedCondition(value: string): Prisma.Sql {
  const closure = Prisma.sql`SELECT 1 FROM inquiry_closure x WHERE x.inquiry_id = i.id AND x.reopened_at IS NULL`;
  if (value === "no") return Prisma.sql`NOT EXISTS (${closure})`;
  if (value === "yes") return Prisma.sql`EXISTS (${closure})`;
  return Prisma.sql`EXISTS (${closure} AND x.reason = ${value}::close_reason)`;
}
