import "./setup/require-node.js";
import { ensureDependencies } from "./setup/dependencies.js";
import { ensureGeneratedClient } from "./setup/generated-client.js";
import { root } from "./setup/root.js";
import { hasSpreadsheet, withoutSpreadsheet } from "./testing/spreadsheet.js";

// npm test [-- STEP|check [arguments of its runner]]
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = "1";
const [choice = "all", ...extra] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

runChosenSteps()
  .catch((error) => {
    console.error(error);
    total.failed += 1;
  })
  .then(() => {
    console.log(`\n${summary.join("\n")}`);
    if (total.skipped > 0 && !hasSpreadsheet()) console.log(withoutSpreadsheet);
    console.log(`${total.passed} passed, ${total.failed} failed`);
    process.exitCode = total.failed === 0 ? 0 : 1;
  });

async function runChosenSteps() {
  await ensureDependencies();
  await ensureGeneratedClient();
  const { groups, steps } = await import("./testing/steps.js");
  const chosen = groups[choice] || [choice];
  for (const step of steps.filter(({ name }) => chosen.includes(name))) await runStep(step);
  if (summary.length === 0) throw new Error(`There is no step ${choice}: ${groups.all.join(", ")}, check.`);
}

async function runStep({ name, run }) {
  console.log(`\n── ${name} ──`);
  const startedAt = Date.now();
  const {
    passed,
    failed,
    skipped = 0,
  } = await run(extra).catch((error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const left = skipped > 0 ? `, ${skipped} skipped` : "";
  summary.push(`${name.padEnd(14)}${passed} passed, ${failed} failed${left}  (${seconds} s)`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
