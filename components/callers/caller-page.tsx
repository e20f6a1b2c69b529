import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { formatPhoneNumber } from "@/lib/callers/phone-number";
import { type CallerContact, getCaller } from "@/lib/callers/queries";
import { countryName } from "@/lib/i18n/places";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { CallerInquiries } from "./caller-inquiries";

/** One caller: how to reach them, and their contacts with the firm, as far as the reader sees them. */
export async function CallerPage({ actor, id }: { actor: Actor; id: string }) {
  const t = translatorFor(actor.language);
  const { name, contact, inquiries } = await getCaller(actor, id);
  const breadcrumb = (
    <Breadcrumb
      label={t("callers.page.breadcrumb")}
      steps={[{ href: "/callers", label: t("callers.title") }]}
    />
  );
  return (
    <>
      <PageHeader title={name ?? t("inquiries.log.anonymous")} breadcrumb={breadcrumb} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <CallerInquiries t={t} inquiries={inquiries} />
        <section aria-labelledby="contact">
          <h2 id="contact" className="mb-2 text-prose">
            {t("callers.page.contact")}
          </h2>
          {contact ? <Contact t={t} contact={contact} /> : <p>{t("callers.page.contactNotOpen")}</p>}
        </section>
      </div>
    </>
  );
}

function Contact({ t, contact }: { t: Translator; contact: CallerContact }) {
  const { preferredName, phones, emails, language, citizenships } = contact;
  const items = [
    { term: t("callers.page.phones"), value: phones.map(formatPhoneNumber).join(", ") },
    { term: t("callers.page.emails"), value: emails.map(({ email }) => email).join(", ") },
    { term: t("callers.page.preferredName"), value: preferredName },
    { term: t("callers.page.language"), value: language && t(`common.language.${language}`) },
    {
      term: t("callers.page.citizenships"),
      value: citizenships.map(({ country }) => countryName(t.language, country)).join(", "),
    },
  ];
  return (
    <DefinitionList
      items={items.map((item) => ({ ...item, value: item.value || t("callers.page.notSaid") }))}
    />
  );
}
