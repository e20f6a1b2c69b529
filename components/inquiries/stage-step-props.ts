import type { OpenForm } from "@/lib/forms/drafts";
import type { Translator } from "@/lib/i18n/translator";
import type { FullInquiry } from "@/lib/inquiries/inquiry-row";

/** What every step of an inquiry is drawn from. */
export type StageStepProps = {
  t: Translator;
  inquiry: FullInquiry;
  form: OpenForm;
  primary: boolean;
  timeZone: string;
  /** Active staff who can be chosen, and the names behind all ids. */
  lawyers: readonly { id: string; name: string }[];
  caseStaff: readonly { id: string; name: string }[];
  names: ReadonlyMap<string, string>;
  programmes: readonly string[];
};

/** The form of a step, as every form on the page is opened. */
export function formProps({ t, inquiry, form, primary }: StageStepProps) {
  return { t, form, primary, inquiryId: inquiry.id };
}

/** Staff to choose from, with nobody chosen at first. */
export function staffChoices(t: Translator, staff: readonly { id: string; name: string }[]) {
  const named = staff.map(({ id, name }) => ({ value: id, label: name }));
  return [{ value: "", label: t("inquiries.steps.choose") }, ...named];
}
