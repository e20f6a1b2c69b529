import { describe, expect, it } from "vitest";
import { readServeSettings } from "./env";

function settings(environment: Record<string, string> = {}, ...args: string[]) {
  return readServeSettings(args, { NODE_ENV: "test", ...environment });
}

const url = "postgresql://northbound:p@db.example/firm";

describe("readServeSettings", () => {
  it("serves the demonstration to this machine alone unless told otherwise", () => {
    expect(settings()).toEqual({
      firm: "demonstration",
      isEmbedded: true,
      host: "127.0.0.1",
      port: 3000,
      origin: "http://localhost:3000",
    });
  });

  it("starts a firm of one's own on request", () => {
    expect(settings({}, "--new-firm")).toMatchObject({ firm: "own", isEmbedded: true });
  });

  it("never puts the demonstration, with its public passwords, into the database of DATABASE_URL", () => {
    expect(settings({ DATABASE_URL: url })).toMatchObject({ firm: "own", isEmbedded: false });
    expect(settings({ DATABASE_URL: url }, "--new-firm")).toMatchObject({ firm: "own", isEmbedded: false });
  });

  it("takes the public address for links, and the port into the default one", () => {
    expect(settings({ NORTHBOUND_URL: "https://intake.example.ca/" }).origin).toBe(
      "https://intake.example.ca",
    );
    expect(settings({ PORT: "8080" })).toMatchObject({ port: 8080, origin: "http://localhost:8080" });
  });

  it("treats an empty variable like an absent one, as in a copied .env file", () => {
    expect(settings({ PORT: "", HOST: "", NORTHBOUND_URL: "", DATABASE_URL: "" })).toEqual(settings());
  });

  it.each(["zero", "0", "70000", "3000.5"])("refuses the port %s", (port) => {
    expect(() => settings({ PORT: port })).toThrow(/^PORT must be/);
  });

  it.each(["intake.example.ca", "ftp://example.ca", "https://example.ca/northbound"])(
    "refuses the public address %s",
    (origin) => {
      expect(() => settings({ NORTHBOUND_URL: origin })).toThrow(/^NORTHBOUND_URL must be/);
    },
  );

  it("refuses an option it does not know, rather than starting the wrong firm", () => {
    expect(() => settings({}, "--newfirm")).toThrow(/--newfirm/);
  });
});
