-- CreateEnum
CREATE TYPE "export_format" AS ENUM ('csv', 'xlsx', 'jsonl');

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('running', 'done', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "export_notes" AS ENUM ('within', 'beside');

-- CreateTable
CREATE TABLE "inquiry_export" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "language" "locale" NOT NULL,
    "format" "export_format" NOT NULL,
    "notes" "export_notes" NOT NULL,
    "fields" TEXT[],
    "filters" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'running',
    "rows_written" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER NOT NULL,
    "bytes" BIGINT,
    "sha256" BYTEA,
    "ending" TEXT,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,
    "fetched_at" TIMESTAMPTZ,

    CONSTRAINT "inquiry_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inquiry_export_staff_id_started_at_idx" ON "inquiry_export"("staff_id", "started_at");

-- CreateIndex
CREATE INDEX "inquiry_export_started_at_idx" ON "inquiry_export"("started_at");

-- One at a time for each person; what has ended has ended; a whole file has its hash.
CREATE UNIQUE INDEX inquiry_export_running ON inquiry_export (staff_id) WHERE state = 'running';
ALTER TABLE inquiry_export ADD CONSTRAINT ended_or_running CHECK ((state = 'running') = (ended_at IS NULL));
ALTER TABLE inquiry_export ADD CONSTRAINT hashed_when_done CHECK ((state = 'done') = (sha256 IS NOT NULL));

-- Who asked for what, and why, is never rewritten; only how it went on is written down, by column.
GRANT SELECT, INSERT ON inquiry_export TO northbound_app;
GRANT UPDATE (state, rows_written, bytes, sha256, ending, ended_at, fetched_at) ON inquiry_export TO northbound_app;
