-- CreateEnum
CREATE TYPE "report_unit" AS ENUM ('month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "report_readers" AS ENUM ('nobody', 'partners', 'lawyers');

-- CreateTable
CREATE TABLE "own_report" (
    "id" UUID NOT NULL,
    "made_by" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" "report_unit" NOT NULL,
    "sections" TEXT[],
    "office_id" UUID,
    "lawyer_id" UUID,
    "channel" "channel",
    "residence" TEXT,
    "readers" "report_readers" NOT NULL DEFAULT 'nobody',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "own_report_made_by_idx" ON "own_report"("made_by");

-- AddForeignKey
ALTER TABLE "own_report" ADD CONSTRAINT "own_report_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_report" ADD CONSTRAINT "own_report_lawyer_id_fkey" FOREIGN KEY ("lawyer_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_report" ADD CONSTRAINT "own_report_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON own_report TO northbound_app;
