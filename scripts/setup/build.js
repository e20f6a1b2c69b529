import { contentHash } from "./content-hash.js";
import { runOrFail } from "./run.js";
import { ensureMade } from "./stamp.js";

const sources = [
  ...["app", "components", "lib", "public", "prisma/schema.prisma"],
  ...[
    "proxy.ts",
    "instrumentation.ts",
    "next.config.js",
    "postcss.config.js",
    "tsconfig.json",
    "package-lock.json",
  ],
];

/** The production build of the application. */
export async function ensureBuild() {
  await ensureMade({
    stampFile: ".next/made-from",
    hash: contentHash(sources, isBuilt),
    make: () => {
      console.log("Building the application …");
      return runOrFail("`next build`", process.execPath, ["node_modules/next/dist/bin/next", "build"], {
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      });
    },
  });
}

function isBuilt(file) {
  return !file.startsWith("lib/database/generated/") && !/\.test\.tsx?$/.test(file);
}
