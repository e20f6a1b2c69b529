import type { Metadata } from "next";
import { VersionListPage } from "@/components/reports/versions/version-list-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { reportSchema } from "@/lib/reports/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("reports-published.line.all") };
}

export default async function Versions({ params, searchParams }: PageProps<"/reports/[month]/versions">) {
  const actor = await requireStaff();
  const [{ month }, address] = await Promise.all([params, searchParams]);
  const asked = parseForm(reportSchema, addressValues(address));
  const { audience } = asked.ok ? asked.data : hide();
  return (
    <VersionListPage actor={actor} month={month} audience={audience} isDone={address.done !== undefined} />
  );
}
