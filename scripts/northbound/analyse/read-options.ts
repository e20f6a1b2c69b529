import { parseArgs } from "node:util";
import { CannotAnalyse } from "./cannot-analyse";

/** The options of one analysis: which take a value, which must be given, which are mere switches. */
export interface KnownOptions {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly switches: readonly string[];
}

/** The options as they were given. */
export interface GivenOptions {
  /** The value of a required option. */
  value(name: string): string;
  optional(name: string): string | null;
  isOn(name: string): boolean;
}

/** Reads the options of an analysis, or says in one sentence what is wrong with them. */
export function readOptions(analysis: string, known: KnownOptions, args: readonly string[]): GivenOptions {
  const all = [...known.required, ...known.optional, ...known.switches];
  const takes = `"analyse ${analysis}" takes ${all.map((name) => `--${name}`).join(", ")}.`;
  const options = Object.fromEntries(
    all.map((name) => [name, { type: known.switches.includes(name) ? "boolean" : "string" } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") throw new CannotAnalyse(`What is "${token.value}"? ${takes}`);
    if (token.kind !== "option") continue;
    if (!all.includes(token.name)) throw new CannotAnalyse(`There is no option ${token.rawName}: ${takes}`);
    values.set(token.name, tokenValue(token, known.switches.includes(token.name)));
  }
  const missing = known.required.find((name) => !values.has(name));
  if (missing !== undefined) throw new CannotAnalyse(`--${missing} is missing: ${takes}`);
  return {
    value: (name) => values.get(name) ?? "",
    optional: (name) => values.get(name) ?? null,
    isOn: (name) => values.has(name),
  };
}

function tokenValue({ name, value }: { name: string; value?: string }, isSwitch: boolean): string {
  if (isSwitch && value !== undefined) throw new CannotAnalyse(`--${name} takes no value.`);
  if (!isSwitch && (value === undefined || value === "" || value.startsWith("--")))
    throw new CannotAnalyse(`--${name} needs a value.`);
  return value ?? "";
}

/** One of a few words, the first of which is taken if none is given. */
export function chosen<Word extends string>(
  options: GivenOptions,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const given = options.optional(name);
  if (given === null) return words[0];
  const found = words.find((word) => word === given);
  if (found === undefined)
    throw new CannotAnalyse(`--${name} is one of ${words.join(", ")}, not "${given}".`);
  return found;
}
