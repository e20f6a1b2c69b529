import type { Metadata } from "next";
import { RoundsPage } from "@/components/outside-series/rounds-page";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("outside-series.rounds.title") };
}

type Props = PageProps<"/outside-series/invitation-rounds">;

export default async function InvitationRoundsPage({ searchParams }: Props) {
  const { year, uploaded } = await searchParams;
  const isYear = typeof year === "string" && /^\d{4}$/.test(year);
  const uploadedId = typeof uploaded === "string" ? uploaded : undefined;
  return <RoundsPage actor={await requireStaff()} year={isYear ? year : undefined} uploadedId={uploadedId} />;
}
