import { describe, expect, it } from "vitest";
import { sectionKeys } from "./own-report";
import { placeField, placesOf, sectionsInOrder } from "./section-places";

describe("the order of sections", () => {
  it("is that of their places, and that of the monthly report where none is said", () => {
    const values = {
      sections: ["volume", "events", "offices", "channels"],
      placeEvents: ["1"],
      placeOffices: ["2"],
    };
    expect(sectionsInOrder(values)).toEqual(["events", "offices", "volume", "channels"]);
  });

  it("ignores what is no section, and places of sections not chosen or without sense", () => {
    const values = { sections: ["volume", "salaries", "months"], placeStaff: ["1"], placeMonths: ["first"] };
    expect(sectionsInOrder(values)).toEqual(["volume", "months"]);
  });

  it("is kept when a saved choice is opened again, whatever it is", () => {
    for (const key of sectionKeys) {
      const rotated = [...sectionKeys.slice(sectionKeys.indexOf(key)), ...sectionKeys.slice(0, 3)].slice(
        0,
        5,
      );
      const sections = [...new Set(rotated)].toReversed();
      expect(sectionsInOrder(placesOf(sections))).toEqual(sections);
    }
  });

  it("names fields that forms can carry", () => {
    for (const key of sectionKeys) expect(placeField(key)).toMatch(/^[a-z][A-Za-z0-9]{0,40}$/);
  });
});
