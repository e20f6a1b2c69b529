import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import {
  changeStaffAction,
  deactivateStaffAction,
  reactivateStaffAction,
  renewSignInLinkAction,
} from "@/lib/staff/actions";
import type { StaffRow } from "@/lib/staff/queries";
import { officeChoices, roleChoices } from "./staff-choices";

type Props = {
  t: Translator;
  staff: StaffRow[];
  offices: { id: string; name: string }[];
  manages: boolean;
  ownId: string;
};

/** Everyone with an account; for the office manager with what can be done about each. */
export function StaffTable({ t, staff, offices, manages, ownId }: Props) {
  const columns = [
    { id: "name", label: t("staff.name"), cell: (row: StaffRow) => <bdi>{row.name}</bdi> },
    {
      id: "email",
      label: t("staff.email"),
      cell: (row: StaffRow) => <span className="break-all">{row.email}</span>,
    },
    { id: "role", label: t("staff.role"), cell: (row: StaffRow) => t(`common.role.${row.role}`) },
    { id: "office", label: t("staff.office"), cell: (row: StaffRow) => row.office.name },
    { id: "state", label: t("staff.state"), cell: (row: StaffRow) => stateOf(t, row) },
  ];
  const acts = {
    id: "acts",
    label: t("staff.acts"),
    cell: (row: StaffRow) => <StaffActs t={t} row={row} offices={offices} own={row.id === ownId} />,
  };
  return (
    <DataTable
      caption={t("staff.title")}
      captionHidden
      rows={staff}
      rowKey={(row) => row.id}
      columns={manages ? [...columns, acts] : columns}
    />
  );
}

function stateOf(t: Translator, row: StaffRow): string {
  if (row.deactivation) {
    return t("staff.left", {
      day: formatShortDate(t.language, calendarDateOf(row.deactivation.deactivatedAt)),
    });
  }
  return row.sessions.length > 0 ? t("staff.signedIn") : t("staff.active");
}

type ActsProps = { t: Translator; row: StaffRow; offices: Props["offices"]; own: boolean };

function StaffActs({ t, row, offices, own }: ActsProps) {
  const hidden = <input type="hidden" name="staffId" value={row.id} />;
  if (row.deactivation) {
    return (
      <form action={reactivateStaffAction}>
        {hidden}
        <Button kind="quiet">{t("staff.reactivate")}</Button>
      </form>
    );
  }
  return (
    <Disclosure
      summary={
        <>
          {t("staff.change")} <span className="sr-only">{row.name}</span>
        </>
      }
    >
      <form action={changeStaffAction} className="space-y-2">
        {hidden}
        <Select
          name="role"
          id={`role-${row.id}`}
          label={t("staff.role")}
          choices={roleChoices(t)}
          defaultValue={row.role}
        />
        <Select
          name="officeId"
          id={`office-${row.id}`}
          label={t("staff.office")}
          choices={officeChoices(offices)}
          defaultValue={row.officeId}
        />
        <Button>{t("common.save")}</Button>
      </form>
      <form action={renewSignInLinkAction} className="mt-2">
        {hidden}
        <Button kind="quiet">{t("staff.newLink")}</Button>
      </form>
      {!own && (
        <form action={deactivateStaffAction} className="mt-2">
          {hidden}
          <Button kind="grave">{t("staff.deactivate")}</Button>
        </form>
      )}
    </Disclosure>
  );
}
