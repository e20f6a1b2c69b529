/** Where a new log form stands: its own id, which card it is, and what was logged just before. */
export function newFormAddress(
  draftId: string,
  { card, logged }: { card?: string; logged?: string } = {},
): string {
  const address = new URLSearchParams({ draft: draftId });
  if (card === "surge") address.set("card", card);
  if (logged) address.set("logged", logged);
  return `/inquiries/new?${address}`;
}
