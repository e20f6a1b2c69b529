import type { Metadata } from "next";
import { ConversionPage } from "@/components/trends/conversion/conversion-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { conversionSchema } from "@/lib/trends/conversion/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends-conversion.title") };
}

export default async function Conversion({ searchParams }: PageProps<"/trends/conversion">) {
  const actor = await requireStaff();
  const address = parseForm(conversionSchema, addressValues(await searchParams));
  return <ConversionPage actor={actor} address={address.ok ? address.data : hide()} />;
}
