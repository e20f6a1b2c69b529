import { expect, it } from "vitest";
import {
  citizenshipsOfForeignersInUs,
  citizenshipsOfTemporaryResidents,
  nameOrigins,
  residencesElsewhere,
} from "./countries";

it("knows names for citizens of every country that people come from", () => {
  const all = [...residencesElsewhere, ...citizenshipsOfForeignersInUs, ...citizenshipsOfTemporaryResidents];
  expect(all.map(([country]) => country).filter((country) => !(country in nameOrigins))).toEqual([]);
});
