import { describe, expect, it } from "vitest";
import { type SectionKey, sectionKeys } from "./own-report";
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

  const opened = (...order: SectionKey[]) => placesOf(order);

  it.each([
    ["up to the first place", { placeOffices: ["1"] }, ["offices", "volume", "months", "channels"]],
    ["up to the second", { placeChannels: ["2"] }, ["volume", "channels", "months", "offices"]],
    ["down to the last", { placeVolume: ["4"] }, ["months", "offices", "channels", "volume"]],
    ["down past the end", { placeVolume: ["99"] }, ["months", "offices", "channels", "volume"]],
    ["down to the second", { placeVolume: ["2"] }, ["months", "volume", "offices", "channels"]],
  ])("follows a section that is moved %s with its own number alone", (_, change, expected) => {
    const form = { ...opened("volume", "months", "offices", "channels"), ...change };
    expect(sectionsInOrder(form)).toEqual(expected);
  });

  it("puts a section that is newly ticked where its number says, and without one at the end", () => {
    const form = opened("volume", "offices");
    const sections = ["months", "volume", "offices"];
    expect(sectionsInOrder({ ...form, sections, placeMonths: ["1"] })).toEqual([
      "months",
      "volume",
      "offices",
    ]);
    expect(sectionsInOrder({ ...form, sections })).toEqual(["volume", "offices", "months"]);
  });

  it("is the same when a form that was refused is sent again as it came back", () => {
    const form = { ...opened("volume", "months", "offices", "channels"), placeOffices: ["1"] };
    const order = sectionsInOrder(form);
    expect(sectionsInOrder(placesOf(order))).toEqual(order);
  });

  it("names fields that forms can carry", () => {
    for (const key of sectionKeys) expect(placeField(key)).toMatch(/^[a-z][A-Za-z0-9]{0,40}$/);
  });
});
