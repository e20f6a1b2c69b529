import { describe, expect, it } from "vitest";
import { readMailSettings } from "./mail-settings";

const from = "Northbound <northbound@firm.example>";
const read = (SMTP_URL: string, MAIL_FROM: string = from) => readMailSettings({ SMTP_URL, MAIL_FROM });

describe("readMailSettings", () => {
  it("is nothing where mail is not set up", () => {
    expect(readMailSettings({})).toBeNull();
    expect(read("")).toBeNull();
  });

  it("reads server, port, sign-in and sender", () => {
    expect(read("smtp://desk:p%40ss@mail.firm.example:2525")).toEqual({
      ...{ host: "mail.firm.example", port: 2525, protection: "starttls" },
      auth: { user: "desk", pass: "p@ss" },
      from: { name: "Northbound", address: "northbound@firm.example" },
    });
    expect(read("smtps://mail.firm.example", "n@firm.example")).toMatchObject({
      ...{ port: 465, protection: "tls", auth: null },
      from: { name: "", address: "n@firm.example" },
    });
  });

  it.each(["localhost", "127.0.0.1", "127.1.2.3", "[::1]"])("does without protection on %s alone", (host) => {
    expect(read(`smtp://${host}:2525`)?.protection).toBe("local");
  });

  it.each(["localhost.firm.example", "128.0.0.1", "127.example", "[::2]"])("protects mail to %s", (host) => {
    expect(read(`smtp://${host}`)?.protection).toBe("starttls");
  });

  it.each([
    "mail.firm.example",
    "http://mail.firm.example",
    "smtp://",
    "smtp://mail.firm.example/?tls.rejectUnauthorized=false",
    "smtp://mail.firm.example?ignoreTLS=true",
    "smtp://desk:%zz@mail.firm.example",
  ])("refuses %s", (url) => {
    expect(() => read(url)).toThrow(/^SMTP_URL/);
  });

  it("does not repeat the password when it refuses", () => {
    expect(() => read("smtp://desk:hunter2@mail.firm.example?x=1")).not.toThrow(/hunter2/);
  });

  it.each(["", "nobody", "Northbound northbound@firm.example", "a@b.example>", "a@b.example, c@d.example"])(
    "refuses the sender %j",
    (sender) => {
      expect(() => read("smtp://mail.firm.example", sender)).toThrow(/^MAIL_FROM/);
    },
  );
});
