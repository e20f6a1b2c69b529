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

// One build serves every firm: it knows no database and no key, and a page that asks for one fails here and now.
const buildEnvironment = {
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_URL: "",
  NORTHBOUND_DB_SOCKET: "",
  NORTHBOUND_SECRET: "only for the build, never for a session",
  NORTHBOUND_MASTER_KEY: "",
};

/** The production build of the application. */
export async function ensureBuild() {
  await ensureMade({
    stampFile,
    hash: sourceHash(),
    make: () => {
      console.log("Building the application …");
      const next = ["node_modules/next/dist/bin/next", "build"];
      return runOrFail("`next build`", process.execPath, next, buildEnvironment);
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
