import type { Metadata } from "next";
import { SchedulePage } from "@/components/schedules/schedule-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("schedules.title") };
}

export default async function OneSchedulePage({
  params,
  searchParams,
}: PageProps<"/schedules/[scheduleId]">) {
  const [{ scheduleId }, { done }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff();
  return <SchedulePage actor={actor} id={scheduleId} done={typeof done === "string" ? done : undefined} />;
}
