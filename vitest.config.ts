import { defineConfig } from "vitest/config";

// A zone that is neither the firm's nor UTC, a day ahead of both, so that a forgotten time zone shows.
const timeZone = "Pacific/Kiritimati";
process.env.TZ = timeZone;

const neverTests = ["**/node_modules/**", "**/.next/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    // Machines are slow or busy; a test that hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: {
      TZ: timeZone,
      // `authInterrupts` of next.config.js, which a test outside the framework does not read.
      __NEXT_EXPERIMENTAL_AUTH_INTERRUPTS: "true",
      NORTHBOUND_URL: "http://localhost:3000",
      NORTHBOUND_SECRET: "a secret for tests alone, of a decent length",
      NORTHBOUND_MASTER_KEY: Buffer.alloc(32, "northbound tests").toString("base64"),
    },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.ts"], exclude: [...neverTests, "**/*.db.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: neverTests,
          globalSetup: ["scripts/test-database/global-setup.ts"],
          setupFiles: ["scripts/test-database/own-database.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
