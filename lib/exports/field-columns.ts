import { Prisma } from "@/lib/database/generated/client";
import type { ExportFormat, Stage } from "@/lib/database/generated/enums";
import { en } from "@/lib/i18n/dictionaries";
import type { Translator } from "@/lib/i18n/translator";
import type { ExportField } from "./export-field";
import { inertSql } from "./inert-text";
import { placeNames } from "./place-names";

const { sql } = Prisma;

/** For whom columns are written: sheets have words and lists as one text, JSON has codes and lists as lists. */
export type Writing = {
  format: ExportFormat;
  t: Translator;
  zone: string;
  /** SQL for an inquiry `i` that no wall keeps from who exports. */
  outsideWalls: Prisma.Sql;
  /** By which keys of callers are made: 32 bytes as hexadecimal digits. */
  callerSecret: string;
};

/** What is joined to an inquiry `i` for some fields. */
const joins = {
  earlier: sql`LEFT JOIN inquiry e ON e.id = i.repeat_of_id`,
  caller: sql`JOIN caller c ON c.id = i.caller_id`,
  office: sql`JOIN office o ON o.id = i.office_id`,
  lawyer: sql`LEFT JOIN staff l ON l.id = i.lawyer_id`,
  taker: sql`JOIN staff t ON t.id = i.taken_by_id`,
  source: sql`LEFT JOIN referral_source s ON s.id = i.referral_source_id`,
  closure: sql`LEFT JOIN inquiry_closure x ON x.inquiry_id = i.id AND x.reopened_at IS NULL`,
  retainer: sql`LEFT JOIN retainer r ON r.inquiry_id = i.id`,
};
type Join = keyof typeof joins;

/** SQL of one field, and what it needs joined. */
export type FieldColumn = { value: Prisma.Sql; joins: Prisma.Sql[] };

/** The column of every field but the note, which the database cannot read. */
export function fieldColumn(field: Exclude<ExportField, "note">, writing: Writing): FieldColumn {
  const { value, needs = [] } = columns(writing)[field];
  return { value, joins: needs.map((name) => joins[name]) };
}

type Column = { value: Prisma.Sql; needs?: Join[] };

function columns(writing: Writing): Record<Exclude<ExportField, "note">, Column> {
  const { zone, t } = writing;
  const text = textColumn(writing);
  const label = t.language === "en" ? Prisma.raw("label_en") : Prisma.raw("label_fr");
  const day = (value: Prisma.Sql, ...needs: Join[]) => ({ value, needs });
  const list = listColumn(writing);
  const places = placeNames(t);
  const named = (code: Prisma.Sql, otherwise = code) =>
    sql`coalesce((SELECT ${places}::jsonb) ->> (${code}), ${otherwise})`;
  return {
    number: { value: sql`i.number` },
    receivedOn: day(sql`i.received_on`),
    receivedTime: { value: sql`to_char(i.received_at AT TIME ZONE (SELECT ${zone}::text), 'HH24:MI')` },
    kind: { value: word(writing, "classification", sql`i.classification`) },
    // What is behind a wall does not exist for this person.
    repeatOf: {
      value: sql`(SELECT i.number FROM inquiry i WHERE i.id = e.id AND ${writing.outsideWalls})`,
      needs: ["earlier"],
    },
    office: { value: text(sql`o.name`), needs: ["office"] },
    lawyer: { value: text(sql`l.name`), needs: ["lawyer"] },
    takenBy: { value: text(sql`t.name`), needs: ["taker"] },
    channel: { value: word(writing, "channel", sql`i.channel`) },
    source: { value: text(sql`s.${label}`), needs: ["source"] },
    loggedAt: { value: sql`to_char(i.logged_at AT TIME ZONE (SELECT ${zone}::text), 'YYYY-MM-DD HH24:MI')` },
    callerKey: { value: callerKey(writing) },
    callerName: { value: text(sql`c.name`), needs: ["caller"] },
    preferredName: { value: text(sql`c.preferred_name`), needs: ["caller"] },
    language: { value: word(writing, "language", sql`c.language`), needs: ["caller"] },
    phones: list(phoneSql, sql`e164, extension`, sql`caller_phone WHERE caller_id = i.caller_id`),
    emails: list(sql`email`, sql`email`, sql`caller_email WHERE caller_id = i.caller_id`),
    citizenships: list(
      sql`country::text`,
      sql`country`,
      sql`caller_citizenship WHERE caller_id = i.caller_id`,
    ),
    citizenshipNames: list(
      named(sql`country::text`),
      sql`country`,
      sql`caller_citizenship WHERE caller_id = i.caller_id`,
    ),
    country: { value: text(sql`i.residence_country::text`) },
    countryName: { value: text(named(sql`i.residence_country::text`)) },
    state: { value: text(sql`i.residence_state`) },
    stateName: {
      value: text(named(sql`i.residence_country || '-' || i.residence_state`, sql`i.residence_state`)),
    },
    motivationAnswer: { value: word(writing, "motivationAnswer", sql`i.motivation_answer`) },
    motivations: list(
      sql`n.${label}`,
      sql`n.position`,
      sql`inquiry_motivation m JOIN motivation n ON n.id = m.motivation_id WHERE m.inquiry_id = i.id`,
    ),
    sensitiveMotivations: list(
      sql`n.${label}`,
      sql`n.position`,
      sql`inquiry_sensitive_motivation m JOIN motivation n ON n.id = m.motivation_id WHERE m.inquiry_id = i.id`,
    ),
    connection: { value: word(writing, "connection", sql`i.canada_connection`) },
    connectionKinds: list(
      word(writing, "connectionKind", sql`kind`),
      sql`kind`,
      sql`inquiry_connection_kind WHERE inquiry_id = i.id`,
    ),
    readiness: { value: word(writing, "readiness", sql`i.readiness`) },
    stage: { value: word(writing, "stage", sql`i.stage`) },
    consultedOn: { value: reachedOn("consulted") },
    retainedOn: { value: reachedOn("retained") },
    applications: { value: sql`(SELECT count(*) FROM application WHERE inquiry_id = i.id)` },
    programme: { value: text(ofApplication(sql`programme`, sql`filed_on`, "application_filed")) },
    invitedOn: { value: ofApplication(sql`invited_on`, sql`filed_on`, "application_filed") },
    filedOn: { value: reachedOn("application_filed") },
    decidedOn: { value: reachedOn("decided") },
    decision: {
      value: ofApplication(word(writing, "decision", sql`decision`), sql`decided_on`, "decided"),
    },
    closedFor: { value: word(writing, "closeReason", sql`x.reason`), needs: ["closure"] },
    closedOn: day(sql`x.closed_on`, "closure"),
    matterNumber: { value: text(sql`r.matter_number`), needs: ["retainer"] },
    otherParties: list(
      sql`name || ' (' || ${word(writing, "partyRole", sql`role`)} || ')'`,
      sql`id`,
      sql`other_party WHERE inquiry_id = i.id`,
    ),
  };
}

/** What somebody typed. Only in CSV a text could be taken for a formula; the other formats say that it is text. */
function textColumn({ format }: Writing) {
  return format === "csv" ? inertSql : (text: Prisma.Sql) => text;
}

// Looked up for each row rather than joined: so several processes of the database can share the work.
function listColumn(writing: Writing) {
  return (item: Prisma.Sql, order: Prisma.Sql, from: Prisma.Sql): Column => {
    if (writing.format === "jsonl")
      return { value: sql`(SELECT coalesce(json_agg(${item} ORDER BY ${order}), '[]') FROM ${from})` };
    const list = sql`SELECT string_agg(${item}, '; ' ORDER BY ${order}) AS list FROM ${from}`;
    return { value: sql`(SELECT ${textColumn(writing)(sql`l.list`)} FROM (${list}) l)` };
  };
}

function reachedOn(stage: Stage): Prisma.Sql {
  return sql`(SELECT reached_on FROM stage_step WHERE inquiry_id = i.id AND stage = ${Prisma.raw(`'${stage}'`)})`;
}

/** Of the application whose day is that of the step: of several, the one that took it. */
function ofApplication(column: Prisma.Sql, day: Prisma.Sql, stage: Stage): Prisma.Sql {
  return sql`(SELECT ${column} FROM application
    WHERE inquiry_id = i.id AND ${day} = ${reachedOn(stage)} ORDER BY id LIMIT 1)`;
}

/** The same for a caller in every export of the firm; who does not know the secret finds no id by it. */
function callerKey({ callerSecret }: Writing): Prisma.Sql {
  // A letter first, so that no spreadsheet takes it for a number.
  return sql`'C' || left(encode(sha256((SELECT decode(${callerSecret}, 'hex')) || uuid_send(i.caller_id)), 'hex'), 16)`;
}

// "+1 416 555 0100 ext. 5", as the pages show numbers of this continent.
const phoneSql = sql`CASE WHEN e164 LIKE '+1%' AND length(e164) = 12
    THEN '+1 ' || substr(e164, 3, 3) || ' ' || substr(e164, 6, 3) || ' ' || substr(e164, 9) ELSE e164 END
  || CASE WHEN extension = '' THEN '' ELSE ' ext. ' || extension END`;

type Words =
  | "classification"
  | "channel"
  | "motivationAnswer"
  | "connection"
  | "connectionKind"
  | "readiness";
type MoreWords = "decision" | "stage" | "closeReason" | "partyRole" | "language";

/** A choice in the reader's words. Each word is read once for the whole statement, not once a row. */
function word({ format, t }: Writing, group: Words | MoreWords, column: Prisma.Sql): Prisma.Sql {
  if (format === "jsonl") return sql`${column}::text`;
  const place = group === "language" ? "common" : "inquiries";
  const codes = Object.keys(group === "language" ? en.common.language : en.inquiries[group]);
  const cases = codes.map((code) => {
    const name = t.find(`${place}.${group}.${code}`) ?? code;
    return sql`WHEN ${Prisma.raw(`'${code}'`)} THEN (SELECT ${name}::text)`;
  });
  return sql`CASE ${column} ${Prisma.join(cases, " ")} END`;
}
