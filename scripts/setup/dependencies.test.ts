import { describe, expect, it } from "vitest";
import { isInstalled } from "./dependencies.js";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/tool-for-linux": { version: "2.0.0", optional: true },
  "node_modules/tool-for-windows": { version: "2.0.0", optional: true },
};
const installed = {
  "node_modules/next": { version: "16.4.6" },
  "node_modules/tool-for-linux": { version: "2.0.0" },
};

describe("isInstalled", () => {
  it("does not miss packages for other systems", () => {
    expect(isInstalled(wanted, installed)).toBe(true);
  });

  it("sees a package that is missing", () => {
    expect(isInstalled(wanted, { ...installed, "node_modules/next": undefined })).toBe(false);
  });

  it("sees another version, also of an optional package", () => {
    expect(isInstalled(wanted, { ...installed, "node_modules/next": { version: "16.4.5" } })).toBe(false);
    expect(isInstalled(wanted, { ...installed, "node_modules/tool-for-linux": { version: "1.9.0" } })).toBe(
      false,
    );
  });
});
