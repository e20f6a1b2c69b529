import { describe, expect, it } from "vitest";
import { Stage } from "@/lib/database/generated/enums";
import { stageChoices } from "./schema";
import { stagesMeantBy } from "./stages-meant-by";

describe("stagesMeantBy", () => {
  it("means the stage alone, or everyone who came at least so far", () => {
    expect(stagesMeantBy("consulted")).toEqual(["consulted"]);
    expect(stagesMeantBy("retained_or_later")).toEqual(["retained", "application_filed", "decided"]);
  });

  it("means something by every choice, and every stage by some choice", () => {
    expect(stageChoices.every((choice) => stagesMeantBy(choice).length > 0)).toBe(true);
    expect(Object.values(Stage).every((stage) => stagesMeantBy(stage).length === 1)).toBe(true);
    expect(stagesMeantBy("or_later")).toEqual([]);
  });
});
