import { RefusalPage } from "@/components/ui/refusal-page";
import { requestTranslator } from "@/lib/auth/request-preferences";

export default async function Forbidden() {
  const t = await requestTranslator();
  const words = {
    title: t("common.forbidden.title"),
    text: t("common.forbidden.text"),
    back: t("common.back"),
  };
  return <RefusalPage {...words} />;
}
