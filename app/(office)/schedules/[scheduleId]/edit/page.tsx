import type { Metadata } from "next";
import { EditSchedulePage } from "@/components/schedules/schedule-form-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("schedules.editTitle") };
}

type Props = PageProps<"/schedules/[scheduleId]/edit">;

export default async function EditOneSchedulePage({ params, searchParams }: Props) {
  const [{ scheduleId }, { draft }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff();
  return (
    <EditSchedulePage actor={actor} id={scheduleId} draft={typeof draft === "string" ? draft : undefined} />
  );
}
