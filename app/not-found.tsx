import { RefusalPage } from "@/components/ui/refusal-page";
import { requestTranslator } from "@/lib/auth/request-preferences";

export default async function NotFound() {
  const t = await requestTranslator();
  const words = {
    title: t("common.notFound.title"),
    text: t("common.notFound.text"),
    back: t("common.back"),
  };
  return <RefusalPage {...words} />;
}
