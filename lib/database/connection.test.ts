import { describe, expect, it } from "vitest";
import { connectionSettings } from "./connection";

const embedded = {
  NODE_ENV: "test",
  NORTHBOUND_DB_SOCKET: "/run/northbound",
  NORTHBOUND_DB_USER: "northbound",
  NORTHBOUND_DB_PASSWORD: "p",
  NORTHBOUND_DB_NAME: "northbound",
} as const;

function external(address: string) {
  return connectionSettings("application", { NODE_ENV: "test", DATABASE_URL: address });
}

describe("connectionSettings", () => {
  it("connects to the embedded database by its socket directory", () => {
    expect(connectionSettings("owner", embedded)).toMatchObject({
      host: "/run/northbound",
      user: "northbound",
      password: "p",
      database: "northbound",
    });
  });

  it("is not led astray by variables that are meant for another server", () => {
    const settings = connectionSettings("owner", { ...embedded, PGPORT: "6432", PGSSLMODE: "require" });
    expect(settings).toMatchObject({ port: 5432, ssl: false });
  });

  it("prefers the embedded database that is running over a DATABASE_URL left in the environment", () => {
    const settings = connectionSettings("owner", { ...embedded, DATABASE_URL: "postgresql://h/other" });
    expect(settings.host).toBe("/run/northbound");
    expect(settings.connectionString).toBeUndefined();
  });

  it("gives the application the lesser role, and the owner its own", () => {
    expect(connectionSettings("application", embedded).options).toContain("-c role=northbound_app");
    expect(connectionSettings("owner", embedded).options).not.toContain("role=");
  });

  it("keeps every session in UTC, which the driver adapter relies on", () => {
    expect(connectionSettings("application", embedded).options).toContain("-c TimeZone=UTC");
    expect(connectionSettings("owner", embedded).options).toContain("-c TimeZone=UTC");
  });

  it("keeps the lesser role even when the address brings options of its own", () => {
    const settings = external("postgresql://u:p@h/firm?sslmode=verify-full&options=-c%20work_mem%3D64MB");
    expect(settings.options).toBe("-c work_mem=64MB -c TimeZone=UTC -c jit=off -c role=northbound_app");
    expect(settings.connectionString).toBe("postgresql://u:p@h/firm?sslmode=verify-full");
  });

  it.each(["hello", "mysql://u:secret@h/firm", "postgresql://u:secret@h", "postgres://u:secret@h:99999/db"])(
    "refuses %s in one sentence that does not repeat the password",
    (address) => {
      expect(() => external(address)).toThrow(/^DATABASE_URL is not an address/);
      expect(() => external(address)).not.toThrow(/secret/);
    },
  );

  it("says what to do when there is no database at all", () => {
    expect(() => connectionSettings("owner", { NODE_ENV: "test" })).toThrow(/npm start.*DATABASE_URL/);
  });
});
