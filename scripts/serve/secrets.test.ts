import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ensureSecrets, requireSecrets } from "./secrets";

const good = {
  NORTHBOUND_SECRET: "x".repeat(32),
  NORTHBOUND_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
};
const nothing = { NODE_ENV: "test" } as const;

function directory(): string {
  return mkdtempSync(join(tmpdir(), "northbound-secrets-"));
}

describe("ensureSecrets", () => {
  it("makes them once, and finds the same ones on the next start", async () => {
    const place = directory();
    const made = await ensureSecrets(place, true, nothing);
    expect(() => requireSecrets(made)).not.toThrow();
    expect(await ensureSecrets(place, true, nothing)).toEqual(made);
    expect(await ensureSecrets(directory(), true, nothing)).not.toEqual(made);
  });

  it("asks for lost ones rather than making others, under which no sealed note could be read", async () => {
    await expect(ensureSecrets(directory(), false, nothing)).rejects.toThrow(
      /ENOENT.*restore .*secrets\.json/,
    );
  });

  it("lets nobody else read them", async () => {
    const place = directory();
    await ensureSecrets(place, true, nothing);
    expect(statSync(join(place, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("uses those of the environment instead, and leaves the kept ones alone", async () => {
    const place = directory();
    await ensureSecrets(place, true, nothing);
    const kept = readFileSync(join(place, "secrets.json"), "utf8");
    expect(await ensureSecrets(place, true, { ...nothing, ...good })).toEqual(good);
    expect(readFileSync(join(place, "secrets.json"), "utf8")).toBe(kept);
  });
});

describe("requireSecrets", () => {
  it("takes a long secret and a key of exactly 32 bytes", () => {
    expect(() => requireSecrets(good)).not.toThrow();
  });

  it("refuses what is missing or too short, without repeating it", () => {
    expect(() => requireSecrets({})).toThrow(/^NORTHBOUND_SECRET must be set/);
    expect(() => requireSecrets({ ...good, NORTHBOUND_SECRET: "hunter2" })).toThrow(/32 random characters/);
    expect(() => requireSecrets({ ...good, NORTHBOUND_SECRET: "hunter2" })).not.toThrow(/hunter2/);
    const short = Buffer.alloc(31).toString("base64");
    expect(() => requireSecrets({ ...good, NORTHBOUND_MASTER_KEY: short })).toThrow(
      /^NORTHBOUND_MASTER_KEY must/,
    );
  });
});
