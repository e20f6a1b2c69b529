import type { Metadata } from "next";
import { AddSchedulePage } from "@/components/schedules/schedule-form-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("schedules.add") };
}

export default async function NewSchedulePage({ searchParams }: PageProps<"/schedules/new">) {
  const { draft, report } = await searchParams;
  return (
    <AddSchedulePage
      actor={await requireStaff()}
      draft={typeof draft === "string" ? draft : undefined}
      report={typeof report === "string" ? report : undefined}
    />
  );
}
