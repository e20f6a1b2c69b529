/** The breakdowns of a dashboard. */
export const breakdowns = ["channels", "sources", "states", "countries"] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Its figures, as they are named in the address of a file. */
export const figureKeys = ["volume", "motivations", "conversion", "funnel", ...breakdowns] as const;
export type FigureKey = (typeof figureKeys)[number];
