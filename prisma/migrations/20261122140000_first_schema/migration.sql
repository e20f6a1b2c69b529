-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('en', 'fr');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('intake', 'lawyer', 'partner', 'administrator');

-- CreateEnum
CREATE TYPE "theme" AS ENUM ('system', 'light', 'dark');

-- CreateEnum
CREATE TYPE "density" AS ENUM ('comfortable', 'compact');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('phone', 'web_form', 'email', 'walk_in', 'video', 'referral');

-- CreateEnum
CREATE TYPE "classification" AS ENUM ('inquiry', 'repeat', 'existing_client', 'wrong_number', 'spam');

-- CreateEnum
CREATE TYPE "motivation_answer" AS ENUM ('given', 'declined', 'not_asked');

-- CreateEnum
CREATE TYPE "canada_connection" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "connection_kind" AS ENUM ('parent_or_grandparent', 'citizen_or_born', 'spouse_or_partner', 'other_family', 'lived_worked_or_studied', 'property_or_business', 'job_offer');

-- CreateEnum
CREATE TYPE "readiness" AS ENUM ('feeling_out', 'considering', 'decided');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('inquiry', 'consultation_booked', 'consulted', 'retained', 'application_filed', 'decided');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('spouse', 'employer', 'family_member', 'opposing_party', 'other');

-- CreateEnum
CREATE TYPE "close_reason" AS ENUM ('stayed_put', 'not_eligible', 'declined_by_firm', 'conflict', 'chose_another', 'no_answer', 'completed');

-- CreateEnum
CREATE TYPE "decision" AS ENUM ('approved', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "event_moves" AS ENUM ('inquiries', 'applications', 'both');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('reference', 'firm');

-- CreateTable
CREATE TABLE "firm" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" "locale" NOT NULL DEFAULT 'en',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "firm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "office_id" UUID NOT NULL,
    "password_hash" TEXT,
    "locale" "locale" NOT NULL DEFAULT 'en',
    "theme" "theme" NOT NULL DEFAULT 'system',
    "density" "density" NOT NULL DEFAULT 'comfortable',
    "keyboard_shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_deactivation" (
    "staff_id" UUID NOT NULL,
    "deactivated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_by" UUID NOT NULL,

    CONSTRAINT "staff_deactivation_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_digest" BYTEA NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_digest")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "subject" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "caller" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "name_key" TEXT,
    "preferred_name" TEXT,
    "language" "locale",
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "caller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caller_email" (
    "caller_id" UUID NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "caller_email_pkey" PRIMARY KEY ("caller_id","email")
);

-- CreateTable
CREATE TABLE "caller_phone" (
    "caller_id" UUID NOT NULL,
    "e164" TEXT NOT NULL,
    "extension" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "caller_phone_pkey" PRIMARY KEY ("caller_id","e164","extension")
);

-- CreateTable
CREATE TABLE "caller_citizenship" (
    "caller_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,

    CONSTRAINT "caller_citizenship_pkey" PRIMARY KEY ("caller_id","country")
);

-- CreateTable
CREATE TABLE "person_key" (
    "caller_id" UUID NOT NULL,
    "wrapped_key" BYTEA NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("caller_id")
);

-- CreateTable
CREATE TABLE "consent_wording" (
    "version" INTEGER NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_fr" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_wording_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "consent_record" (
    "id" UUID NOT NULL,
    "caller_id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "wording_version" INTEGER NOT NULL,
    "language" "locale" NOT NULL,
    "channel" "channel" NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "classification" "classification" NOT NULL DEFAULT 'inquiry',
    "repeat_of_id" UUID,
    "caller_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "lawyer_id" UUID,
    "received_on" DATE NOT NULL,
    "received_at" TIMESTAMPTZ,
    "logged_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "channel" "channel" NOT NULL,
    "referral_source_id" UUID,
    "residence_country" CHAR(2),
    "residence_state" TEXT,
    "motivation_answer" "motivation_answer" NOT NULL,
    "canada_connection" "canada_connection" NOT NULL,
    "readiness" "readiness",
    "stage" "stage" NOT NULL DEFAULT 'inquiry',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "motivation" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "label_fr" TEXT NOT NULL,
    "sensitive" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "motivation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_motivation" (
    "inquiry_id" UUID NOT NULL,
    "motivation_id" UUID NOT NULL,

    CONSTRAINT "inquiry_motivation_pkey" PRIMARY KEY ("inquiry_id","motivation_id")
);

-- CreateTable
CREATE TABLE "inquiry_sensitive_motivation" (
    "inquiry_id" UUID NOT NULL,
    "motivation_id" UUID NOT NULL,

    CONSTRAINT "inquiry_sensitive_motivation_pkey" PRIMARY KEY ("inquiry_id","motivation_id")
);

-- CreateTable
CREATE TABLE "inquiry_connection_kind" (
    "inquiry_id" UUID NOT NULL,
    "kind" "connection_kind" NOT NULL,

    CONSTRAINT "inquiry_connection_kind_pkey" PRIMARY KEY ("inquiry_id","kind")
);

-- CreateTable
CREATE TABLE "referral_source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "label_fr" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "referral_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "other_party" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "role" "party_role" NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "other_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_note" (
    "inquiry_id" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,

    CONSTRAINT "inquiry_note_pkey" PRIMARY KEY ("inquiry_id")
);

-- CreateTable
CREATE TABLE "stage_step" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "reached_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "stage_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "lawyer_id" UUID NOT NULL,
    "scheduled_at" TIMESTAMPTZ NOT NULL,
    "held_on" DATE,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retainer" (
    "inquiry_id" UUID NOT NULL,
    "retained_on" DATE NOT NULL,
    "matter_number" TEXT,

    CONSTRAINT "retainer_pkey" PRIMARY KEY ("inquiry_id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "programme" TEXT NOT NULL,
    "invited_on" DATE,
    "last_day_to_apply" DATE,
    "filed_on" DATE NOT NULL,
    "decision" "decision",
    "decided_on" DATE,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_closure" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "reason" "close_reason" NOT NULL,
    "closed_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by" UUID NOT NULL,
    "reopened_at" TIMESTAMPTZ,
    "reopened_by" UUID,

    CONSTRAINT "inquiry_closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "done_at" TIMESTAMPTZ,
    "done_by" UUID,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_wall" (
    "inquiry_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raised_by" UUID NOT NULL,

    CONSTRAINT "inquiry_wall_pkey" PRIMARY KEY ("inquiry_id")
);

-- CreateTable
CREATE TABLE "wall_member" (
    "inquiry_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "wall_member_pkey" PRIMARY KEY ("inquiry_id","staff_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "staff_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "body_digest" BYTEA NOT NULL,
    "result_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("staff_id","key")
);

-- CreateTable
CREATE TABLE "text_search" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "text_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "political_event" (
    "id" UUID NOT NULL,
    "occurred_on" DATE NOT NULL,
    "first_full_day" DATE NOT NULL,
    "country" CHAR(2) NOT NULL,
    "category" TEXT NOT NULL,
    "moves" "event_moves" NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_fr" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "origin" "origin" NOT NULL DEFAULT 'firm',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "political_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_series" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_fr" TEXT NOT NULL,
    "source_en" TEXT NOT NULL,
    "source_fr" TEXT NOT NULL,
    "origin" "origin" NOT NULL DEFAULT 'firm',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outside_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_vintage" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_digest" BYTEA NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by" UUID,

    CONSTRAINT "outside_vintage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_value" (
    "vintage_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "value" INTEGER,

    CONSTRAINT "outside_value_pkey" PRIMARY KEY ("vintage_id","month")
);

-- CreateTable
CREATE TABLE "rounds_file" (
    "id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_digest" BYTEA NOT NULL,
    "rounds" INTEGER NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by" UUID,

    CONSTRAINT "rounds_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_round" (
    "number" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "lowest_score" INTEGER,
    "as_of" DATE NOT NULL,

    CONSTRAINT "invitation_round_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "invitation_round_name" (
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "as_of" DATE NOT NULL,

    CONSTRAINT "invitation_round_name_pkey" PRIMARY KEY ("number","name")
);

-- CreateTable
CREATE TABLE "published_point" (
    "id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "qualifier_en" TEXT NOT NULL,
    "qualifier_fr" TEXT NOT NULL,
    "source_en" TEXT NOT NULL,
    "source_fr" TEXT NOT NULL,

    CONSTRAINT "published_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "staff_id" UUID,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "sealed" BYTEA,
    "caller_id" UUID,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "office_name_key" ON "office"("name");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- CreateIndex
CREATE INDEX "caller_email_email_idx" ON "caller_email"("email");

-- CreateIndex
CREATE INDEX "caller_phone_e164_idx" ON "caller_phone"("e164");

-- CreateIndex
CREATE INDEX "consent_record_inquiry_id_idx" ON "consent_record"("inquiry_id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_number_key" ON "inquiry"("number");

-- CreateIndex
CREATE INDEX "inquiry_received_on_id_idx" ON "inquiry"("received_on", "id");

-- CreateIndex
CREATE INDEX "inquiry_caller_id_received_on_idx" ON "inquiry"("caller_id", "received_on");

-- CreateIndex
CREATE INDEX "inquiry_office_id_received_on_idx" ON "inquiry"("office_id", "received_on");

-- CreateIndex
CREATE INDEX "inquiry_lawyer_id_received_on_idx" ON "inquiry"("lawyer_id", "received_on");

-- CreateIndex
CREATE UNIQUE INDEX "motivation_key_key" ON "motivation"("key");

-- CreateIndex
CREATE INDEX "inquiry_motivation_motivation_id_inquiry_id_idx" ON "inquiry_motivation"("motivation_id", "inquiry_id");

-- CreateIndex
CREATE INDEX "inquiry_sensitive_motivation_motivation_id_inquiry_id_idx" ON "inquiry_sensitive_motivation"("motivation_id", "inquiry_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_source_key_key" ON "referral_source"("key");

-- CreateIndex
CREATE INDEX "other_party_inquiry_id_idx" ON "other_party"("inquiry_id");

-- CreateIndex
CREATE UNIQUE INDEX "stage_step_inquiry_id_stage_key" ON "stage_step"("inquiry_id", "stage");

-- CreateIndex
CREATE INDEX "consultation_inquiry_id_idx" ON "consultation"("inquiry_id");

-- CreateIndex
CREATE INDEX "consultation_scheduled_at_idx" ON "consultation"("scheduled_at");

-- CreateIndex
CREATE INDEX "application_inquiry_id_idx" ON "application"("inquiry_id");

-- CreateIndex
CREATE INDEX "application_filed_on_idx" ON "application"("filed_on");

-- CreateIndex
CREATE INDEX "inquiry_closure_inquiry_id_idx" ON "inquiry_closure"("inquiry_id");

-- CreateIndex
CREATE INDEX "follow_up_inquiry_id_idx" ON "follow_up"("inquiry_id");

-- CreateIndex
CREATE INDEX "follow_up_due_on_idx" ON "follow_up"("due_on");

-- CreateIndex
CREATE INDEX "draft_staff_id_form_saved_at_idx" ON "draft"("staff_id", "form", "saved_at");

-- CreateIndex
CREATE INDEX "text_search_staff_id_created_at_idx" ON "text_search"("staff_id", "created_at");

-- CreateIndex
CREATE INDEX "political_event_first_full_day_idx" ON "political_event"("first_full_day");

-- CreateIndex
CREATE UNIQUE INDEX "political_event_occurred_on_title_en_key" ON "political_event"("occurred_on", "title_en");

-- CreateIndex
CREATE UNIQUE INDEX "outside_series_key_key" ON "outside_series"("key");

-- CreateIndex
CREATE UNIQUE INDEX "outside_vintage_series_id_file_digest_key" ON "outside_vintage"("series_id", "file_digest");

-- CreateIndex
CREATE UNIQUE INDEX "rounds_file_file_digest_key" ON "rounds_file"("file_digest");

-- CreateIndex
CREATE INDEX "invitation_round_held_on_idx" ON "invitation_round"("held_on");

-- CreateIndex
CREATE INDEX "audit_entry_object_type_object_id_idx" ON "audit_entry"("object_type", "object_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_deactivation" ADD CONSTRAINT "staff_deactivation_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caller_email" ADD CONSTRAINT "caller_email_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "caller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caller_phone" ADD CONSTRAINT "caller_phone_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "caller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caller_citizenship" ADD CONSTRAINT "caller_citizenship_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "caller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_key" ADD CONSTRAINT "person_key_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "caller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_record" ADD CONSTRAINT "consent_record_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "caller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_record" ADD CONSTRAINT "consent_record_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_record" ADD CONSTRAINT "consent_record_wording_version_fkey" FOREIGN KEY ("wording_version") REFERENCES "consent_wording"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "caller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_lawyer_id_fkey" FOREIGN KEY ("lawyer_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_referral_source_id_fkey" FOREIGN KEY ("referral_source_id") REFERENCES "referral_source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_repeat_of_id_fkey" FOREIGN KEY ("repeat_of_id") REFERENCES "inquiry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_motivation" ADD CONSTRAINT "inquiry_motivation_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_motivation" ADD CONSTRAINT "inquiry_motivation_motivation_id_fkey" FOREIGN KEY ("motivation_id") REFERENCES "motivation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_sensitive_motivation" ADD CONSTRAINT "inquiry_sensitive_motivation_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_sensitive_motivation" ADD CONSTRAINT "inquiry_sensitive_motivation_motivation_id_fkey" FOREIGN KEY ("motivation_id") REFERENCES "motivation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_connection_kind" ADD CONSTRAINT "inquiry_connection_kind_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_party" ADD CONSTRAINT "other_party_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_note" ADD CONSTRAINT "inquiry_note_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_step" ADD CONSTRAINT "stage_step_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retainer" ADD CONSTRAINT "retainer_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_closure" ADD CONSTRAINT "inquiry_closure_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_wall" ADD CONSTRAINT "inquiry_wall_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wall_member" ADD CONSTRAINT "wall_member_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry_wall"("inquiry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wall_member" ADD CONSTRAINT "wall_member_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_vintage" ADD CONSTRAINT "outside_vintage_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "outside_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_value" ADD CONSTRAINT "outside_value_vintage_id_fkey" FOREIGN KEY ("vintage_id") REFERENCES "outside_vintage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_round_name" ADD CONSTRAINT "invitation_round_name_number_fkey" FOREIGN KEY ("number") REFERENCES "invitation_round"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What the schema language cannot say ───────────────────────────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX caller_name_key_beginnings ON caller USING gin (name_key gin_trgm_ops);

ALTER TABLE firm ADD CONSTRAINT firm_is_one CHECK (id = 1);
ALTER TABLE inquiry ADD CONSTRAINT repeat_follows_an_inquiry CHECK ((classification = 'repeat') = (repeat_of_id IS NOT NULL));

-- What counts as an inquiry: the one definition that every chart, report and trend reads.
CREATE VIEW counted_inquiry AS SELECT * FROM inquiry WHERE classification = 'inquiry';
CREATE INDEX counted_inquiry_received ON inquiry (received_on, office_id) WHERE classification = 'inquiry';

-- Sensitive motivations stay hidden unless the transaction says that its actor may see them.
ALTER TABLE inquiry_sensitive_motivation ENABLE ROW LEVEL SECURITY;
-- Said by CASE: of a plain comparison the planner expects one row in 200 to pass, and reads the table as if it were tiny.
CREATE POLICY by_right ON inquiry_sensitive_motivation TO northbound_app
  USING (CASE WHEN current_setting('northbound.sensitive', true) = 'on' THEN true ELSE false END)
  WITH CHECK (CASE WHEN current_setting('northbound.sensitive', true) = 'on' THEN true ELSE false END);

-- The audit log is a chain: each entry's hash covers the entry and the hash before it.
CREATE FUNCTION audit_hash(previous bytea, entry_position bigint, entry_at timestamptz, staff uuid, action text,
  object_type text, object_id text, detail jsonb, sealed bytea, caller uuid) RETURNS bytea
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(
    entry_position, to_char(entry_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), staff, action, object_type,
    object_id, detail, encode(sealed, 'hex'), caller)::text, 'UTF8'))
$$;

-- Runs as the owner: the application's role may call it, but can write to the table in no other way. The lock is held
-- to the end of the transaction, so positions have no gaps and every entry follows the one committed before it.
CREATE FUNCTION append_audit_entry(staff uuid, entry_action text, entry_object_type text, entry_object_id text,
  entry_detail jsonb, entry_sealed bytea, caller uuid) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last_position bigint := 0;
  last_hash bytea := '\x';
  moment timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('northbound.audit_entry'));
  SELECT position, hash INTO last_position, last_hash FROM public.audit_entry ORDER BY position DESC LIMIT 1;
  last_position := coalesce(last_position, 0) + 1;
  last_hash := coalesce(last_hash, '\x');
  moment := clock_timestamp();
  INSERT INTO public.audit_entry (position, at, staff_id, action, object_type, object_id, detail, sealed, caller_id, previous, hash)
  VALUES (last_position, moment, staff, entry_action, entry_object_type, entry_object_id, entry_detail, entry_sealed, caller, last_hash,
    public.audit_hash(last_hash, last_position, moment, staff, entry_action, entry_object_type, entry_object_id, entry_detail, entry_sealed, caller));
  RETURN last_position;
END
$$;

-- ── What the application may do ───────────────────────────────────────────────────────────────────────────────

GRANT USAGE ON SCHEMA public TO northbound_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO northbound_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO northbound_app;
REVOKE INSERT, UPDATE, DELETE ON audit_entry FROM northbound_app;
REVOKE UPDATE, DELETE ON stage_step FROM northbound_app;
REVOKE INSERT, UPDATE, DELETE ON counted_inquiry FROM northbound_app;
REVOKE ALL ON FUNCTION append_audit_entry(uuid, text, text, text, jsonb, bytea, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_entry(uuid, text, text, text, jsonb, bytea, uuid) TO northbound_app;
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON public._prisma_migrations FROM northbound_app;
  END IF;
END
$$;

-- At most one closure of an inquiry is in force.
CREATE UNIQUE INDEX inquiry_closure_in_force ON inquiry_closure (inquiry_id) WHERE reopened_at IS NULL;

-- Lists filtered by one of these, newest or oldest first, also where few inquiries have the value.
CREATE INDEX inquiry_stage_received_on_idx ON inquiry (stage, received_on);
CREATE INDEX inquiry_channel_received_on_idx ON inquiry (channel, received_on);
CREATE INDEX inquiry_residence_country_received_on_idx ON inquiry (residence_country, received_on);
CREATE INDEX inquiry_residence_state_received_on_idx ON inquiry (residence_state, received_on);
CREATE INDEX inquiry_referral_source_id_received_on_idx ON inquiry (referral_source_id, received_on);
CREATE INDEX other_contact_received ON inquiry (classification, received_on) WHERE classification <> 'inquiry';

-- Lists by name: anonymous callers last, as `callerNameOrder` says.
CREATE INDEX caller_by_name ON caller ((coalesce(name_key, chr(1114111)) COLLATE "C"), id);
