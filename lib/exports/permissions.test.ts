import { expect, it } from "vitest";
import { Role } from "@/lib/database/generated/enums";
import { exportFieldKeys } from "./export-field";
import { mayExport, mayExportField, mayReadRegister } from "./permissions";

const of = (role: Role) => ({ role, officeId: "an office", staffId: "a person" });
const who = (may: (role: Role) => boolean) => Object.values(Role).filter(may);

it("only lawyers and partners export, and only partners read what others exported", () => {
  expect(who((role) => mayExport(of(role)))).toEqual(["lawyer", "partner"]);
  expect(who((role) => mayReadRegister(of(role)))).toEqual(["partner"]);
  for (const field of exportFieldKeys)
    expect(
      who((role) => mayExportField(of(role), field)),
      field,
    ).toEqual(["lawyer", "partner"]);
});
