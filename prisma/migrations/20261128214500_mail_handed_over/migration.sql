-- AlterTable
ALTER TABLE "schedule_delivery" ADD COLUMN     "handed_over_at" TIMESTAMPTZ;

-- Of what was being sent before, nobody knows whether the mail server had been spoken to.
UPDATE schedule_delivery SET handed_over_at = claimed_at WHERE state = 'sending';
GRANT UPDATE (handed_over_at) ON schedule_delivery TO northbound_app;
