import type { Metadata } from "next";
import { WatchPage } from "@/components/trends/watch/watch-page";
import { hide } from "@/lib/auth/refusal";
import { requestTranslator } from "@/lib/auth/request-preferences";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())("trends-watch.title") };
}

export default async function Watch({ searchParams }: PageProps<"/trends/watch">) {
  const actor = await requireStaff();
  const filter = parseForm(countFilterSchema, addressValues(await searchParams));
  return <WatchPage actor={actor} filter={filter.ok ? filter.data : hide()} />;
}
