import type { ClientBase } from "pg";
import { hashPassword } from "@/lib/auth/password";
import { insertRows } from "./insert-rows";
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

async function staffRows(toronto: string, montreal: string) {
  const passwordHash = await hashPassword(testPassword);
  const inToronto = { officeId: toronto, locale: "en", passwordHash };
  const inMontreal = { officeId: montreal, locale: "fr", passwordHash };
  return [
    {
      id: testStaff.intakeToronto,
      name: "Ines Toronto",
      email: "intake.toronto@test.example",
      role: "intake",
      ...inToronto,
    },
    {
      id: testStaff.intakeMontreal,
      name: "Irène Montréal",
      email: "intake.montreal@test.example",
      role: "intake",
      ...inMontreal,
    },
    {
      id: testStaff.lawyerToronto,
      name: "Lee Toronto",
      email: "lawyer.toronto@test.example",
      role: "lawyer",
      ...inToronto,
    },
    {
      id: testStaff.lawyerMontreal,
      name: "Léo Montréal",
      email: "lawyer.montreal@test.example",
      role: "lawyer",
      ...inMontreal,
    },
    {
      id: testStaff.partner,
      name: "Pat Partner",
      email: "partner@test.example",
      role: "partner",
      ...inToronto,
    },
    {
      id: testStaff.administrator,
      name: "Ada Administrator",
      email: "administrator@test.example",
      role: "administrator",
      ...inToronto,
    },
  ];
}
