-- CreateEnum
CREATE TYPE "event_shape" AS ENUM ('windows', 'lasting_step');

-- CreateEnum
CREATE TYPE "event_response" AS ENUM ('inquiries', 'applications');

-- CreateTable
CREATE TABLE "hypothesis" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "response" "event_response" NOT NULL,
    "filter_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "first_full_day" DATE NOT NULL,
    "shape" "event_shape" NOT NULL,
    "windows" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "registered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "registered_by" UUID,

    CONSTRAINT "hypothesis_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hypothesis_event_id_response_filter_key_version_key" ON "hypothesis"("event_id", "response", "filter_key", "version");

-- AddForeignKey
ALTER TABLE "hypothesis" ADD CONSTRAINT "hypothesis_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "political_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A registered question is never changed or removed: a change is another version.
GRANT SELECT, INSERT ON hypothesis TO northbound_app;
