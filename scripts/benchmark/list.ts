import type { Client } from "pg";
import { listInquiries } from "@/lib/inquiry-search/queries";
import { type InquiryListAddress, inquiryListSchema } from "@/lib/inquiry-search/schema";
import { actorForBenchmark } from "./actor-for-benchmark";
import { comparedWithSql, type Measurement, medianByTurns } from "./measurement";
import type { ScratchFirm } from "./scratch-firm";

const rounds = 60;

/** The list of inquiries: its first page, one in the middle of all years, and one behind a filter. */
export async function benchmarkList({ client }: ScratchFirm): Promise<Measurement[]> {
  const actor = await actorForBenchmark("partner");
  const middle = await middleInquiry(client);
  const cases: [work: string, address: Partial<InquiryListAddress>][] = [
    ["list, first page", {}],
    ["list, page in the middle", { after: middle.id }],
    ["list, filtered by state and stage", { state: "CA", stage: "retained" }],
  ];
  const measured: Measurement[] = [];
  for (const [work, part] of cases) {
    const address = inquiryListSchema.parse({ ...emptyAddress, ...part });
    const place = part.after ? middle : null;
    const { ours, bare } = await medianByTurns(
      rounds,
      () => listInquiries(actor, address),
      () => readBarePage(client, place, part),
    );
    measured.push(comparedWithSql(work, ours, bare, 3));
  }
  return measured;
}

const emptyAddress = Object.fromEntries(Object.keys(inquiryListSchema.shape).map((name) => [name, ""]));

type Place = { id: string; day: string };

async function middleInquiry(client: Client): Promise<Place> {
  const { rows } = await client.query<Place>(
    `SELECT id, received_on::text AS day FROM counted_inquiry ORDER BY received_on DESC, id DESC
     OFFSET (SELECT count(*) / 2 FROM counted_inquiry) LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error("A firm without inquiries");
  return row;
}

/** The same rows by one statement, without rights, walls or counts. */
async function readBarePage(
  client: Client,
  place: Place | null,
  { state, stage }: Partial<InquiryListAddress>,
): Promise<void> {
  const filter = state && stage ? `AND i.residence_state = '${state}' AND i.stage = '${stage}'` : "";
  await client.query({
    name: `bare page ${filter}`,
    text: `SELECT i.id, i.number, i.received_on::text, i.received_at, i.classification, c.name, i.residence_country,
        i.residence_state, i.channel, i.canada_connection, i.stage, x.reason, l.name AS lawyer
      FROM inquiry i JOIN caller c ON c.id = i.caller_id LEFT JOIN staff l ON l.id = i.lawyer_id
      LEFT JOIN inquiry_closure x ON x.inquiry_id = i.id AND x.reopened_at IS NULL
      WHERE i.classification = 'inquiry' ${filter} AND (i.received_on, i.id) < ($1::date, $2::uuid)
      ORDER BY i.received_on DESC, i.id DESC LIMIT 51`,
    values: [place?.day ?? "9999-12-31", place?.id ?? "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  });
}
