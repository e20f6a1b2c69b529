import type { ClientBase } from "pg";
import { hashPassword } from "@/lib/auth/password";
import { insertRows, type Row } from "./insert-rows";
import { testMotivations, testOffices, testPassword, testReferralSources, testStaff } from "./test-firm-ids";
import { writeLists } from "./write-lists";

/** A tiny fixed firm for the database tests: people and lists, no inquiries. */
export async function seedTestFirm(client: ClientBase): Promise<void> {
  const { toronto, montreal } = testOffices;
  await insertRows(client, "firm", [{ name: "Test Firm", timeZone: "America/Toronto" }]);
  await insertRows(client, "office", [
    { id: toronto, name: "Toronto", position: 1 },
    { id: montreal, name: "Montréal", position: 2 },
  ]);
  await insertRows(client, "staff", await staffRows(toronto, montreal));
  await writeLists(client, { motivations: testMotivations, referralSources: testReferralSources });
}

async function staffRows(toronto: string, montreal: string): Promise<Row[]> {
  const passwordHash = await hashPassword(testPassword);
  const people: [id: string, name: string, user: string, role: string, officeId: string][] = [
    [testStaff.intakeToronto, "Ines Toronto", "intake.toronto", "intake", toronto],
    [testStaff.intakeMontreal, "Irène Montréal", "intake.montreal", "intake", montreal],
    [testStaff.lawyerToronto, "Lee Toronto", "lawyer.toronto", "lawyer", toronto],
    [testStaff.lawyerMontreal, "Léo Montréal", "lawyer.montreal", "lawyer", montreal],
    [testStaff.partner, "Pat Partner", "partner", "partner", toronto],
    [testStaff.administrator, "Ada Administrator", "administrator", "administrator", toronto],
  ];
  return people.map(([id, name, user, role, officeId]) => {
    const locale = officeId === montreal ? "fr" : "en";
    return { id, name, email: `${user}@test.example`, role, officeId, locale, passwordHash };
  });
}
