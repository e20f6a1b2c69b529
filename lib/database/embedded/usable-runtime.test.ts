import { describe, expect, it } from "vitest";
import { explainRefusal } from "./usable-runtime";

function explain(complaint: string): string {
  return explainRefusal(complaint, "/state/runtime", 60_932);
}

describe("explainRefusal", () => {
  it("says that this root is not allowed to change users", () => {
    expect(explain("setpriv: setresuid failed: Operation not permitted\n")).toMatch(
      /^This root user may not/,
    );
  });

  it.each([
    "setpriv: failed to execute /state/runtime/bin/postgres: Permission denied",
    "postgres: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file",
  ])("says that the directory is closed to the database's user: %s", (complaint) => {
    expect(explain(complaint)).toMatch(
      /^The user 60932 cannot run programs in \/state\/runtime: set NORTHBOUND_STATE/,
    );
  });

  it("says what is supported when the program does not fit the system, and keeps the system's own words", () => {
    const musl = "setpriv: failed to execute /state/runtime/bin/postgres: No such file or directory";
    expect(explain(musl)).toMatch(
      /^The embedded database runs on Linux with glibc .*DATABASE_URL.*No such file/,
    );
  });
});
