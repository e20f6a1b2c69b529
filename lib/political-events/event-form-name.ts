/** The name under which what was typed is kept: one for new events, one for each event that is edited. */
export function eventFormName(id?: string): string {
  return id ? `political-event-${id}` : "political-event";
}
