import { verifyAuditChain } from "@/lib/audit-log/queries";

/** Says whether the audit log is unbroken, and names its first broken row. */
export async function verifyAudit(): Promise<number> {
  const { entries, firstBroken } = await verifyAuditChain();
  if (firstBroken === null) {
    console.log(`The audit log is unbroken: ${entries} entries.`);
    return 0;
  }
  console.log(`The audit log is broken at entry ${firstBroken} of ${entries}.`);
  return 1;
}
