import type { Metadata } from "next";
import { ScheduleListPage } from "@/components/schedules/schedule-list-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("schedules.title") };
}

export default async function SchedulesPage() {
  return <ScheduleListPage actor={await requireStaff()} />;
}
