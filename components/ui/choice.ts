/** One answer among several, in the reader's language. */
export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };
