const delaysMinutes = [1, 5, 30, 120, 360, 1440];

/** Minutes to wait after so many attempts in vain; none once it is given up, after about a day and a half. */
export function retryDelayMinutes(attempts: number): number | null {
  return delaysMinutes[attempts - 1] ?? null;
}

/** After so many a mail is given up. */
export const mostAttempts = delaysMinutes.length + 1;

/** Longer than any conversation with a mail server can last: what is still being sent after that was left half done. */
export const longestSendingMinutes = 15;
