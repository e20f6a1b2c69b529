import type { Prisma } from "@/lib/database/generated/client";

/** Everything that hangs on an inquiry, as it is read for its page. */
export const inquiryRelations = {
  caller: {
    include: {
      emails: { orderBy: { email: "asc" } },
      phones: { orderBy: { e164: "asc" } },
      citizenships: { orderBy: { country: "asc" } },
    },
  },
  office: true,
  takenBy: { select: { id: true, name: true } },
  lawyer: { select: { id: true, name: true } },
  referralSource: true,
  motivations: { include: { motivation: true } },
  sensitive: { include: { motivation: true } },
  connectionKinds: true,
  otherParties: true,
  note: true,
  consents: { orderBy: { recordedAt: "asc" } },
  steps: { orderBy: { recordedAt: "asc" } },
  consultations: { orderBy: { scheduledAt: "asc" } },
  retainer: true,
  applications: { orderBy: { filedOn: "asc" } },
  closures: { orderBy: { closedAt: "asc" } },
  followUps: { orderBy: { dueOn: "asc" } },
  repeats: { select: { id: true, number: true, receivedOn: true, loggedAt: true } },
  repeatOf: { select: { id: true, number: true } },
  wall: { include: { members: { select: { staffId: true } } } },
} as const satisfies Prisma.InquiryInclude;

export type InquiryRow = Prisma.InquiryGetPayload<{ include: typeof inquiryRelations }>;

/** An inquiry as its page shows it, with the note opened. */
export type FullInquiry = InquiryRow & { view: "full"; noteText: string };
/** What intake learns of an inquiry that is no longer theirs. */
export type OutlineInquiry = {
  view: "outline";
  id: string;
  number: number;
  stage: InquiryRow["stage"];
  callerName: string | null;
};
