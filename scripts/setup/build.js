import { contentHash } from "./content-hash.js";
import { runOrFail } from "./run.js";
import { ensureMade, isMade } from "./stamp.js";

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

const stampFile = ".next/made-from";

/** The production build of the application. */
export async function ensureBuild() {
  await ensureMade({
    stampFile,
    hash: sourceHash(),
    make: () => {
      console.log("Building the application …");
      return runOrFail("`next build`", process.execPath, ["node_modules/next/dist/bin/next", "build"], {
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      });
    },
  });
}

export function buildIsCurrent() {
  return isMade({ stampFile, hash: sourceHash() });
}

function sourceHash() {
  return contentHash(sources, isBuilt);
}

function isBuilt(file) {
  return !file.startsWith("lib/database/generated/") && !/\.test\.tsx?$/.test(file);
}
