import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./e2e/support/browser.js";

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results/browser",
  globalSetup: "./e2e/support/global-setup.ts",
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // Set by the global setup, before any worker reads this file again.
    baseURL: process.env.NORTHBOUND_TEST_ORIGIN,
    locale: "en-CA",
    timezoneId: "America/Toronto",
    // Costs a sixth of the time of every test: to look into one that fails, npm test -- browser SPEC --trace on.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserFlags() },
  },
});
