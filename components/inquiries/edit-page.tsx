import { redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/auth/refusal";
import { getFirm, listOffices } from "@/lib/firm/queries";
import { findMadeBy } from "@/lib/forms/claim-form";
import { listDrafts, type OpenForm, openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { formatTime } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { editMarks } from "@/lib/inquiries/edit-conflict";
import { editValuesOf } from "@/lib/inquiries/edit-values";
import type { FullInquiry } from "@/lib/inquiries/inquiry-row";
import { findLastEdit, getInquiry, listInquiryChoices } from "@/lib/inquiries/queries";
import { listLawyers, listStaffNames } from "@/lib/staff/queries";
import { EditForm } from "./edit-form";
import type { LastEdit } from "./edit-summary";
import { inquiryFormChoices } from "./inquiry-form-choices";

const formName = "inquiry-edit";

type Props = { actor: Actor; id: string; draft: string };

/** The page on which an inquiry is edited. */
export async function EditPage({ actor, id, draft }: Props) {
  // Whoever comes back to a form that has been saved finds what it made.
  if (await findMadeBy(actor, draft)) redirect(`/inquiries/${id}`);
  const t = translatorFor(actor.language);
  const inquiry = await getInquiry(actor, id);
  if (inquiry.view === "outline") refuse();
  const { timeZone } = await getFirm();
  const form = await openEdit(actor, inquiry, draft, timeZone);
  const [offices, lawyers, lists] = await Promise.all([listOffices(), listLawyers(), listInquiryChoices()]);
  const props = { t, form, choices: inquiryFormChoices(t, { ...lists, offices, lawyers }) };
  const number = t("inquiries.page.number", { number: inquiry.number });
  return (
    <>
      <PageHeader
        title={t("inquiries.edit.title", { number: inquiry.number })}
        subtitle={<bdi>{inquiry.caller.name ?? t("inquiries.page.anonymous")}</bdi>}
        breadcrumb={
          <Breadcrumb label={t("inquiries.edit.way")} steps={[{ href: `/inquiries/${id}`, label: number }]} />
        }
      />
      {form.savedAt === null && <UnfinishedEdit actor={actor} t={t} inquiry={inquiry} />}
      <EditForm
        {...props}
        by={form.problems.length > 0 ? await whoSavedLast(inquiry) : null}
        saved={editValuesOf(inquiry, timeZone)}
        timeZone={timeZone}
      />
    </>
  );
}

async function openEdit(
  actor: Actor,
  inquiry: FullInquiry,
  draft: string | undefined,
  timeZone: string,
): Promise<OpenForm> {
  const values = {
    ...editValuesOf(inquiry, timeZone),
    ...editMarks(inquiry, timeZone),
    inquiryId: [inquiry.id],
  };
  const form = await openForm(actor, formName, draft, values);
  if (firstValue(form.values, "inquiryId") === inquiry.id) return form;
  return openForm(actor, formName, undefined, values);
}

async function whoSavedLast(inquiry: FullInquiry): Promise<LastEdit> {
  const [edit, names] = await Promise.all([findLastEdit(inquiry), listStaffNames()]);
  return edit && { name: names.get(edit.staffId) ?? "", at: edit.at };
}

type UnfinishedProps = { actor: Actor; t: Translator; inquiry: FullInquiry };

async function UnfinishedEdit({ actor, t, inquiry }: UnfinishedProps) {
  const { timeZone } = await getFirm();
  for (const { id, savedAt } of await listDrafts(actor, formName)) {
    const { values } = await openForm(actor, formName, id);
    if (firstValue(values, "inquiryId") !== inquiry.id) continue;
    return (
      <div className="mb-4">
        <Notice>
          {t("inquiries.edit.unfinished", { time: formatTime(savedAt, timeZone) })}{" "}
          <a href={`/inquiries/${inquiry.id}/edit?draft=${id}`}>{t("inquiries.edit.resume")}</a>
        </Notice>
      </div>
    );
  }
  return null;
}
