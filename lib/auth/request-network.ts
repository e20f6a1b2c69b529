import { headers } from "next/headers";

/** Where a request comes from, as far as it can be told: guessing of passwords is slowed by it. */
export async function requestNetwork(): Promise<string> {
  return (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
}
