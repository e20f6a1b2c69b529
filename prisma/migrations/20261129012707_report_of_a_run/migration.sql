-- AlterTable: what was chosen when a run started; of the runs there are, nobody wrote it down.
ALTER TABLE "schedule_run" ADD COLUMN     "report" TEXT;
