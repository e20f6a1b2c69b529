import type { Channel } from "@/lib/database/generated/enums";

/** Which inquiries a report is about; `null` means any. The monthly report is about all. */
export type ReportFilter = {
  office: string | null;
  lawyer: string | null;
  channel: Channel | null;
  /** "US", "US-WA", "none" for not known. */
  residence: string | null;
};

/** Every inquiry. */
export const everyInquiry: ReportFilter = { office: null, lawyer: null, channel: null, residence: null };
