/** The name under which a change that is being typed is kept, one for each event. */
export function hypothesisFormName(eventId: string): string {
  return `hypothesis-${eventId}`;
}
