// The five rules of docs/architecture.md, checked by reading every source file. No list of exceptions.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const nextFiles =
  /^(page|layout|route|error|global-error|not-found|forbidden|template|default)\.tsx?$|^(globals\.css|icon\.svg)$/;
const worldFiles = new Set(["schema", "permissions", "queries", "mutations", "actions"]);
const plumbing = new Set(["auth", "database", "encryption", "forms", "i18n", "jobs", "mail"]);
const pureBelow = new Set(["statistics", "calendar", "charts"]);
// A digest depends on nothing but its input; keys and ids made by chance are caught by their calls.
const impureImport =
  /^(next|react|@prisma|pg)(\/|-|$)|^node:(?!crypto$)|^@\/lib\/database\/(client|show-sensitive|connection|migrate|new-id)/;
const impureCall =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\(|\brandomBytes\(/;
const vague = /^(index|utils?|helpers?|common|misc)\.(tsx?|js)$/;

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /^(app|components|lib)\//.test(file) && existsSync(file));
const code = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/database/generated/"));
const isTest = (file) => /\.test\.tsx?$|-for-test\.ts$/.test(file);
const problems = [];
const say = (file, rule) => problems.push(`${file}: ${rule}`);

const sources = new Map(code.map((file) => [file, readFileSync(file, "utf8")]));
const name = (file) => file.slice(file.lastIndexOf("/") + 1);
const noun = (file) => file.split("/")[1] ?? "";

/** The modules that a file names, with whether only their types are taken. */
function importsOf(text) {
  const found = [];
  for (const match of text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?\sfrom\s+"([^"]+)";|^import\s+"([^"]+)";/gms,
  )) {
    found.push({ typeOnly: Boolean(match[1]), target: match[2] ?? match[3] });
  }
  return found;
}

function resolve(file, target) {
  const base = target.startsWith("@/")
    ? target.slice(2)
    : target.startsWith(".")
      ? normalize(join(dirname(file), target))
      : null;
  if (!base) return null;
  return [base, `${base}.ts`, `${base}.tsx`].find((candidate) => sources.has(candidate)) ?? base;
}

// 1. One noun, one spelling.
const folders = (root) =>
  new Set(code.filter((file) => file.startsWith(root)).map((file) => file.slice(root.length).split("/")[0]));
const libNouns = folders("lib/");
for (const place of folders("app/(office)/")) {
  if (place.endsWith(".tsx")) continue;
  if (!folders("components/").has(place))
    say(`app/(office)/${place}`, "rule 1: no folder of this name in components/");
}
for (const place of folders("components/")) {
  const known = ["ui", "app-shell", "sign-in"].includes(place) || libNouns.has(place);
  if (!known) say(`components/${place}`, "rule 1: no folder of this name in lib/");
}

for (const [file, text] of sources) {
  const top = file.split("/")[0];
  const lines = text.split("\n").length - 1;
  const imports = importsOf(text);
  if (vague.test(name(file))) say(file, "a name that says nothing");
  if (!isTest(file) && lines > 250) say(file, `${lines} lines; at most 250`);

  // 2. Imports point down.
  for (const { target, typeOnly } of imports) {
    const to = resolve(file, target);
    if (!to) continue;
    if (top === "lib" && /^(app|components)\//.test(to)) say(file, `rule 2: lib imports ${to}`);
    if (top === "components" && to.startsWith("app/")) say(file, `rule 2: components import ${to}`);
    if (top !== "lib" || !to.startsWith("lib/")) continue;
    if (
      pureBelow.has(noun(file)) &&
      noun(to) !== noun(file) &&
      !pureBelow.has(noun(to)) &&
      !(typeOnly || noun(to) === "i18n")
    ) {
      say(file, `rule 2: ${noun(file)} imports upwards, ${to}`);
    }
  }

  // 3. app/ holds only Next's own files, and they are thin.
  if (top === "app") {
    if (!nextFiles.test(name(file))) say(file, "rule 3: not one of Next's own file names");
    const limit = name(file) === "route.ts" ? 25 : 60;
    if (lines > limit) say(file, `rule 3: ${lines} lines; at most ${limit}`);
  }

  // 4. Only five file names touch or guard the world.
  if (top === "lib" && file.split("/").length > 2 && !plumbing.has(noun(file)) && !isTest(file)) {
    const stem = name(file).replace(/\.tsx?$/, "");
    if (!worldFiles.has(stem)) {
      for (const { target, typeOnly } of imports) {
        if (!typeOnly && impureImport.test(target)) say(file, `rule 4: a pure file imports ${target}`);
        const to = resolve(file, target) ?? "";
        const other = name(to).replace(/\.tsx?$/, "");
        if (!typeOnly && to.startsWith("lib/") && !plumbing.has(noun(to)) && worldFiles.has(other)) {
          say(file, `rule 4: a pure file imports ${to}`);
        }
      }
      const call = text.match(impureCall);
      if (call) say(file, `rule 4: a pure file uses ${call[0]}`);
    }
    if (stem === "actions" && !text.startsWith('"use server";'))
      say(file, 'rule 4: actions begin with "use server"');
  }

  // 5. What reaches the browser says so on its first line.
  const hooks =
    /\buse(State|Effect|LayoutEffect|Ref|Reducer|SyncExternalStore|FormStatus|ActionState|Pathname|Router)\(/;
  if (file.endsWith(".tsx") && !text.startsWith('"use client"') && hooks.test(text))
    say(file, 'rule 5: uses the browser without "use client" on its first line');
  if (text.startsWith('"use client"')) {
    for (const { target, typeOnly } of imports) {
      const to = resolve(file, target) ?? "";
      const stem = name(to).replace(/\.tsx?$/, "");
      const silent = to.endsWith(".tsx") && !(sources.get(to) ?? "").startsWith('"use client"');
      if (!typeOnly && silent) say(to, `rule 5: reaches the browser through ${file} without saying so`);
      if (!typeOnly && to.startsWith("lib/") && worldFiles.has(stem) && stem !== "actions")
        say(file, `rule 5: reaches the browser with ${to}`);
    }
  }
  if (/\b(biome-ignore|eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck)\b/.test(text))
    say(file, "a check is switched off");
}

// 2, second half: no circles.
const state = new Map();
function visit(file, path) {
  if (state.get(file) === "done") return;
  if (state.get(file) === "open") {
    say(file, `rule 2: a circle, ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
    return;
  }
  state.set(file, "open");
  for (const { target, typeOnly } of importsOf(sources.get(file))) {
    const to = resolve(file, target);
    if (!typeOnly && to && sources.has(to)) visit(to, [...path, file]);
  }
  state.set(file, "done");
}
for (const file of sources.keys()) visit(file, []);

for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? `The five rules hold in ${sources.size} files.` : `${problems.length} breaches.`,
);
process.exit(problems.length === 0 ? 0 : 1);
