import type { Metadata } from "next";
import { VersionPage } from "@/components/reports/versions/version-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { reportSchema } from "@/lib/reports/schema";
import { versionNumber } from "@/lib/reports/versions/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("reports-published.line.asPublished") };
}

export default async function Version({
  params,
  searchParams,
}: PageProps<"/reports/[month]/versions/[version]">) {
  const actor = await requireStaff();
  const [{ month, version }, address] = await Promise.all([params, searchParams]);
  const asked = parseForm(reportSchema, addressValues(address));
  const { audience } = asked.ok ? asked.data : hide();
  const number = versionNumber.safeParse(version);
  return (
    <VersionPage
      actor={actor}
      month={month}
      audience={audience}
      version={number.success ? number.data : hide()}
    />
  );
}
