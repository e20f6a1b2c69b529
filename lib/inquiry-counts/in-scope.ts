import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { residenceOf } from "@/lib/dashboard/residence";
import { Prisma } from "@/lib/database/generated/client";
import { CanadaConnection } from "@/lib/database/generated/enums";
import type { ConnectionChoice, CountFilter } from "./count-filter";

/** Counted inquiries received on these days, both included, that a filter leaves. */
export type CountScope = { from: CalendarDate; to: CalendarDate } & Partial<CountFilter>;

/** SQL for the counted inquiries `i` of a scope. */
export function inScope({ from, to, ...filter }: CountScope): Prisma.Sql {
  return Prisma.sql`i.received_on BETWEEN ${from}::date AND ${to}::date AND ${inFilter(filter)}`;
}

/** SQL for the inquiries `i` that a filter leaves. */
export function inFilter(filter: Partial<CountFilter>): Prisma.Sql {
  const { office, channel, residence, citizenship, motivation, connection } = filter;
  const conditions = [
    Prisma.sql`TRUE`,
    ...(office ? [Prisma.sql`i.office_id = ${office}::uuid`] : []),
    ...(channel ? [Prisma.sql`i.channel = ${channel}::channel`] : []),
    ...(residence ? [livingIn(residence)] : []),
    ...(citizenship ? [citizenOf(citizenship)] : []),
    ...(motivation ? [movedBy(motivation)] : []),
    ...(connection ? [connectedBy(connection)] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

function livingIn(residence: string): Prisma.Sql {
  const { country, state } = residenceOf(residence);
  const inCountry = Prisma.sql`i.residence_country IS NOT DISTINCT FROM ${country}::bpchar`;
  return state ? Prisma.sql`${inCountry} AND i.residence_state = ${state}` : inCountry;
}

function citizenOf(country: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM caller_citizenship c
    WHERE c.caller_id = i.caller_id AND c.country = ${country}::bpchar)`;
}

function movedBy(motivationId: string): Prisma.Sql {
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM inquiry_motivation m WHERE m.inquiry_id = i.id AND m.motivation_id = ${motivationId}::uuid)
    OR EXISTS (SELECT 1 FROM inquiry_sensitive_motivation s
      WHERE s.inquiry_id = i.id AND s.motivation_id = ${motivationId}::uuid))`;
}

function connectedBy(choice: ConnectionChoice): Prisma.Sql {
  const isAnswer = Object.values<string>(CanadaConnection).includes(choice);
  return isAnswer
    ? Prisma.sql`i.canada_connection = ${choice}::canada_connection`
    : Prisma.sql`i.canada_connection = 'yes' AND EXISTS (SELECT 1 FROM inquiry_connection_kind k
        WHERE k.inquiry_id = i.id AND k.kind = ${choice}::connection_kind)`;
}
