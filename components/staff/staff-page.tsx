import { FormProblems } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { listOffices } from "@/lib/firm/queries";
import { addressValues } from "@/lib/forms/address-values";
import { openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { translatorFor } from "@/lib/i18n/translator";
import { mayManageStaff } from "@/lib/staff/permissions";
import { listStaff } from "@/lib/staff/queries";
import { InviteForm } from "./invite-form";
import { StaffTable } from "./staff-table";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };

/** Who works here, in which role, and since when no longer. */
export async function StaffPage({ actor, address }: Props) {
  const t = translatorFor(actor.language);
  const [staff, offices] = await Promise.all([listStaff(actor), listOffices()]);
  const form = await openForm(actor, "staff", firstValue(addressValues(address), "draft") || undefined, {
    role: ["intake"],
    language: [actor.language],
    officeId: [actor.officeId],
  });
  const manages = mayManageStaff(actor);
  const active = staff.filter((row) => !row.deactivation).length;
  const link = firstValue(form.values, "link");
  return (
    <>
      <PageHeader title={t("staff.title")} subtitle={t("staff.subtitle", { n: active })} />
      <FormProblems t={t} noun="staff" problems={form.problems} />
      {link && (
        <div className="mb-6">
          <Notice kind="success" title={t("staff.linkTitle")} live>
            <span className="mt-1 block break-all font-mono text-small">{link}</span>
            <span className="mt-1 block">{t("staff.linkText")}</span>
          </Notice>
        </div>
      )}
      <StaffTable t={t} staff={staff} offices={offices} manages={manages} ownId={actor.staffId} />
      {manages && <InviteForm t={t} form={form} offices={offices} />}
    </>
  );
}
