/** One answer among several, in the reader's language; a list may show those of one group together. */
export type Choice = { value: string; label: string; hint?: string; disabled?: boolean; group?: string };
