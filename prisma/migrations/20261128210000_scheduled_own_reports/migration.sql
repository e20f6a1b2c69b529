-- AlterTable
ALTER TABLE "schedule" ADD COLUMN     "own_report_id" UUID;

-- What a run is about is a month, a quarter or a year.
ALTER TABLE "schedule_run" RENAME COLUMN "month" TO "span";

-- CreateIndex
CREATE INDEX "schedule_own_report_id_idx" ON "schedule"("own_report_id");

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_own_report_id_fkey" FOREIGN KEY ("own_report_id") REFERENCES "own_report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A report of somebody's own is for readers inside the firm; the monthly report is nobody's own.
ALTER TABLE schedule ADD CONSTRAINT schedule_of_one_report CHECK (
  CASE kind WHEN 'monthly' THEN own_report_id IS NULL WHEN 'own' THEN audience = 'inside' ELSE false END);
