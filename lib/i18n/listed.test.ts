import { expect, it } from "vitest";
import { listed } from "./listed";
import { translatorFor } from "./translator";

it("puts a no-break space before the semicolons of a French list, and none before English ones", () => {
  const names = ["Orlando, the nightclub", "The Brexit vote"];
  expect(listed(translatorFor("fr"), names)).toBe("Orlando, the nightclub\u00a0; The Brexit vote");
  expect(listed(translatorFor("en"), names)).toBe("Orlando, the nightclub; The Brexit vote");
  expect(listed(translatorFor("fr"), [])).toBe("");
});
