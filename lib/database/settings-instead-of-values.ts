import type { Prisma } from "./generated/client";

/**
 * COPY takes no parameters. So every value of the statement becomes a setting of the transaction, which the statement
 * reads by its name: no value is ever written into SQL. Lists become arrays as the database spells them.
 */
export function settingsInsteadOfValues({ strings, values }: Pick<Prisma.Sql, "strings" | "values">) {
  const name = (place: number) => `northbound.value_${place}`;
  const statement = strings
    .map((text, place) => (place < values.length ? `${text}current_setting('${name(place)}')` : text))
    .join("");
  return { statement, names: values.map((_, place) => name(place)), values: values.map(settingOf) };
}

function settingOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return `{${value.map((item) => `"${String(item).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
