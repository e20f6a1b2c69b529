/** What a sealed note is bound to: the note of one inquiry cannot be passed off as another's. */
export function noteContext(inquiryId: string): string {
  return `note:${inquiryId}`;
}
