import { describe, expect, it } from "vitest";
import { instanceName } from "./instance";
import { chooseSocketDirectory } from "./socket-directory";
import { stateDirectory } from "./state-directory";

const user = { NODE_ENV: "test", HOME: "/people/maya" } as const;

describe("stateDirectory", () => {
  it("is the one that was set, before all others", () => {
    expect(stateDirectory({ ...user, NORTHBOUND_STATE: "/data/northbound" }, true)).toBe("/data/northbound");
  });

  it("is the system's for root, and the user's own otherwise", () => {
    expect(stateDirectory(user, true)).toBe("/var/lib/northbound");
    expect(stateDirectory(user, false)).toBe("/people/maya/.local/state/northbound");
    expect(stateDirectory({ ...user, XDG_STATE_HOME: "/state" }, false)).toBe("/state/northbound");
  });
});

describe("instanceName", () => {
  it("keeps the firm's records in one place, wherever the software was checked out", () => {
    expect(instanceName("own", "/a")).toBe(instanceName("own", "/b"));
  });

  it("gives each checkout a demonstration of its own, apart from the firm", () => {
    expect(instanceName("demonstration", "/a")).toBe(instanceName("demonstration", "/a"));
    expect(instanceName("demonstration", "/a")).not.toBe(instanceName("demonstration", "/b"));
    expect(instanceName("demonstration", "/a")).not.toBe(instanceName("own", "/a"));
  });
});

describe("chooseSocketDirectory", () => {
  const longest = `/${"x".repeat(103 - "/socket/.s.PGSQL.5432".length - 1)}`;

  it("is beside the cluster as long as the path of a socket can hold it", () => {
    expect(chooseSocketDirectory(longest, 1000)).toBe(`${longest}/socket`);
  });

  it("is a short one of the user's in /tmp otherwise, a different one for every instance", () => {
    const other = chooseSocketDirectory(`${longest}x`, 1000);
    expect(other).toMatch(/^\/tmp\/northbound-1000-[0-9a-f]{12}$/);
    expect(other).not.toBe(chooseSocketDirectory(`${longest}y`, 1000));
  });

  it("counts bytes, not letters", () => {
    const accented = `/${"é".repeat(longest.length - 1)}`;
    expect(chooseSocketDirectory(accented, 1000)).toMatch(/^\/tmp/);
  });
});
