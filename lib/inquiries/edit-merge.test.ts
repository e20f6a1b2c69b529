import { describe, expect, it } from "vitest";
import type { FormValues } from "@/lib/forms/form-values";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { differingFields, editFieldNames, editFields } from "./edit-fields";
import { editBase, mergeEdit } from "./edit-merge";

const opened: FormValues = {
  name: ["Samira Haddad"],
  phone: ["+1 206 555 0143"],
  motivations: ["work", "religion"],
  note: ["First line.\nSecond line."],
  partyRoles: ["spouse"],
  partyNames: ["Nadim Haddad"],
};
const base = editBase(opened);

describe("mergeEdit", () => {
  it("keeps one's own text where both changed it, and names the answer", () => {
    const theirs = { ...opened, note: ["Theirs."] };
    const yours = { ...opened, note: ["Yours."] };
    expect(mergeEdit(base, theirs, yours)).toEqual({ values: yours, both: ["note"], takenOver: [] });
  });

  it("takes over what only the other changed, so that saving does not undo it", () => {
    const theirs = { ...opened, phone: ["+1 514 555 0100"], partyNames: ["N. Haddad"] };
    const yours = { ...opened, note: ["Yours."] };
    const merge = mergeEdit(base, theirs, yours);
    expect(merge.takenOver).toEqual(["phone", "otherParties"]);
    expect(merge.both).toEqual([]);
    expect(merge.values).toEqual({ ...theirs, note: ["Yours."] });
  });

  it("finds nothing to settle where the other changed nothing, or the same", () => {
    const yours = { ...opened, note: ["Yours."] };
    expect(mergeEdit(base, opened, yours)).toEqual({ values: yours, both: [], takenOver: [] });
    expect(mergeEdit(base, yours, yours)).toEqual({ values: yours, both: [], takenOver: [] });
  });

  it("does not mind the order of motivations", () => {
    const theirs = { ...opened, motivations: ["religion", "work"] };
    expect(mergeEdit(base, theirs, { ...opened, note: ["Yours."] })).toMatchObject({
      both: [],
      takenOver: [],
    });
  });

  it("shows every difference where it is not known what was opened", () => {
    const theirs = { ...opened, phone: ["+1 514 555 0100"] };
    for (const unknown of ["", "nonsense", "phone=&note"]) {
      const merge = mergeEdit(unknown, theirs, { ...opened, note: ["Yours."] });
      expect(merge).toMatchObject({ both: ["phone", "note"], takenOver: [] });
    }
  });

  it("keeps the three laws whatever two people change", () => {
    const random = seededRandom(20241105);
    const pick = () => ["", "a", "b", "c"][Math.floor(random() * 4)] ?? "";
    const form = (): FormValues =>
      Object.fromEntries(
        editFieldNames.flatMap((field) => editFields[field].map((name) => [name, [pick()]])),
      );
    for (let round = 0; round < 200; round += 1) {
      const [first, theirs, yours] = [form(), form(), form()];
      const { values, both, takenOver } = mergeEdit(editBase(first), theirs, yours);
      const changedByYou = differingFields(first, yours);
      const changedByThem = differingFields(first, theirs);
      // Nothing of yours is lost, nothing of theirs is undone unseen, and only true conflicts are shown as such.
      expect(differingFields(values, yours)).toEqual(takenOver);
      expect(changedByYou.filter((field) => takenOver.includes(field))).toEqual([]);
      expect(differingFields(values, theirs).filter((field) => changedByThem.includes(field))).toEqual(both);
      expect(both.every((field) => changedByYou.includes(field))).toBe(true);
    }
  });
});

describe("editBase", () => {
  it("stays short and holds no text, however long the note", () => {
    const long = editBase({ ...opened, note: ["unmistakable ".repeat(10_000)] });
    expect(long.length).toBeLessThan(1000);
    expect(long).not.toContain("unmistakable");
  });
});
