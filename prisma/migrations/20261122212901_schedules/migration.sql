-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'sending', 'sent', 'unknown', 'failed', 'not_allowed', 'mail_not_set_up', 'too_late', 'called_off');

-- CreateTable
CREATE TABLE "mail_attachments" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "switched_on_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "switched_on_by" UUID NOT NULL,

    CONSTRAINT "mail_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "day_of_month" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "attachment" TEXT NOT NULL DEFAULT 'none',
    "language" TEXT NOT NULL DEFAULT 'own',
    "owner_id" UUID NOT NULL,
    "counts_from" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_recipient" (
    "schedule_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "schedule_recipient_pkey" PRIMARY KEY ("schedule_id","staff_id")
);

-- CreateTable
CREATE TABLE "schedule_pause" (
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "paused_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paused_by" UUID,
    "resumed_at" TIMESTAMPTZ,
    "resumed_by" UUID,

    CONSTRAINT "schedule_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_end" (
    "schedule_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by" UUID NOT NULL,

    CONSTRAINT "schedule_end_pkey" PRIMARY KEY ("schedule_id")
);

-- CreateTable
CREATE TABLE "schedule_run" (
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "occasion" TEXT,
    "month" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "hour" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" UUID,

    CONSTRAINT "schedule_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_delivery" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "state" "delivery_state" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ,
    "claimed_at" TIMESTAMPTZ,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "server_code" INTEGER,
    "attached" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "schedule_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "schedule_pause_schedule_id_idx" ON "schedule_pause"("schedule_id");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_run_schedule_id_occasion_key" ON "schedule_run"("schedule_id", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_delivery_run_id_staff_id_key" ON "schedule_delivery"("run_id", "staff_id");

-- AddForeignKey
ALTER TABLE "schedule_recipient" ADD CONSTRAINT "schedule_recipient_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_pause" ADD CONSTRAINT "schedule_pause_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_end" ADD CONSTRAINT "schedule_end_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_run" ADD CONSTRAINT "schedule_run_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_delivery" ADD CONSTRAINT "schedule_delivery_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "schedule_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE mail_attachments ADD CONSTRAINT mail_attachments_is_one CHECK (id = 1);
ALTER TABLE schedule ADD CONSTRAINT schedule_day_and_hour CHECK (day_of_month BETWEEN 1 AND 31 AND hour BETWEEN 0 AND 23);

-- At most one pause of a schedule is in force.
CREATE UNIQUE INDEX schedule_pause_in_force ON schedule_pause (schedule_id) WHERE resumed_at IS NULL;
-- What the timer asks twice a minute.
CREATE INDEX schedule_delivery_under_way ON schedule_delivery (next_attempt_at) WHERE state IN ('waiting', 'sending');

-- A run is never changed or removed, so that none can be sent a second time; of a delivery only what became of it.
GRANT SELECT, INSERT, DELETE ON mail_attachments, schedule_recipient TO northbound_app;
GRANT SELECT, INSERT, UPDATE ON schedule TO northbound_app;
GRANT SELECT, INSERT ON schedule_pause, schedule_end, schedule_run, schedule_delivery TO northbound_app;
GRANT UPDATE (resumed_at, resumed_by) ON schedule_pause TO northbound_app;
GRANT UPDATE (state, attempts, next_attempt_at, claimed_at, changed_at, reason, server_code, attached)
  ON schedule_delivery TO northbound_app;
