/** Rows as COPY says them, some at a time, each with its line feed. */
export type RowBundles = AsyncIterable<readonly Buffer[]>;
