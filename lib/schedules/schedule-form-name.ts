/** The name under which what was typed is kept: one for new schedules, one for each that is edited. */
export function scheduleFormName(id?: string): string {
  return id ? `schedule-${id}` : "schedule";
}
