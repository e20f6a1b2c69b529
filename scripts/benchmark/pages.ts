import { listPages } from "@/e2e/support/routes";
import { startTestServer } from "@/e2e/support/test-server";
import { type Measurement, median, timeOf, withinTime } from "./measurement";
import { fillAddress, isDynamic, linksIn } from "./page-addresses";
import { scriptWeight } from "./script-weight";
import { type Answer, signIn, type Visitor, visit } from "./visitor";

const rounds = 21;
const warmUp = 5;
const goalMs = 100;
const goalKilobytes = 25;

/** The emptiest page there is: that there is none here. */
const noPage = "/there-is-no-such-page";

// Whoever may see a page is asked for it; most pages are everyone's.
const people = ["philippa", "oskar", "maya"].map((user) => `${user}@northbound.example`);

type FoundPage = { page: string; address: string; visitor: Visitor; html: string };

/** Server time and JavaScript of every page of `app/`, on the demonstration firm. */
export async function benchmarkPages(say: (line: string) => void): Promise<Measurement[]> {
  const server = await startTestServer();
  try {
    const staff = await Promise.all(people.map((email) => signIn(server.origin, email)));
    const visitors = [...staff, visit(server.origin)];
    const found = await findPages(visitors, say);
    const empty = visit(server.origin);
    const bare = await medianTime(empty, noPage);
    const times = [];
    for (const { page, address, visitor } of found) {
      times.push(withinTime(`page ${page}`, await medianTime(visitor, address), goalMs, bare));
    }
    return [...times, ...(await weighPages(server.origin, found, await empty.get(noPage)))];
  } finally {
    await server.stop();
  }
}

async function findPages(visitors: readonly Visitor[], say: (line: string) => void): Promise<FoundPage[]> {
  const pages = listPages().sort((a, b) => Number(isDynamic(a)) - Number(isDynamic(b)));
  const links: string[] = [];
  const found: FoundPage[] = [];
  for (const page of pages) {
    const address = fillAddress(page, pages, links);
    const seen = address ? await firstToSee(visitors, address) : null;
    if (!seen) {
      say(`Not measured: ${page}`);
      continue;
    }
    links.push(...linksIn(seen.html));
    found.push({ page, ...seen });
  }
  return found;
}

async function firstToSee(
  visitors: readonly Visitor[],
  address: string,
): Promise<Omit<FoundPage, "page"> | null> {
  for (const visitor of visitors) {
    const { status, html, location } = await visitor.get(address);
    if (status === 200) return { visitor, address, html };
    // A new form moves on once, to the address that holds its own id.
    if (location?.startsWith(`${address}?`)) return firstToSee([visitor], location);
  }
  return null;
}

async function medianTime(visitor: Visitor, address: string): Promise<number> {
  const times = [];
  for (let round = 0; round < rounds + warmUp; round++) times.push(await timeOf(() => visitor.get(address)));
  return median(times.slice(warmUp));
}

async function weighPages(
  origin: string,
  found: readonly FoundPage[],
  empty: Answer,
): Promise<Measurement[]> {
  const known = new Map<string, number>();
  const bare = await scriptWeight(origin, empty.html, known);
  const goal = `at most ${goalKilobytes} kB above an empty page`;
  const weighed: Measurement[] = [];
  for (const { page, html } of found) {
    const ours = await scriptWeight(origin, html, known);
    const met = ours - bare <= goalKilobytes;
    weighed.push({ work: `scripts of ${page}`, unit: "kB", ours, bare, ratio: ours / bare, goal, met });
  }
  return weighed;
}
