/** The colours a chart may use. On screen they follow the theme; on paper they are fixed. */
export type Palette = {
  /** Ground of the page. */
  paper: string;
  /** Figures and names. */
  ink: string;
  /** Axis labels. */
  soft: string;
  /** Grid. */
  line: string;
  /** Axis. */
  edge: string;
  /** The firm's own series. */
  firm: string;
  firmWash: string;
  /** Political events, and nothing else. */
  event: string;
  /** Series from outside. */
  outside: string;
  /** What is not complete yet. */
  caution: string;
  font: string;
};

/** Names of the theme's tokens: one drawing serves light, dark, forced colours and print. */
export const screenPalette: Palette = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  edge: "var(--edge)",
  firm: "var(--pine)",
  firmWash: "var(--pine-wash)",
  event: "var(--maple)",
  outside: "var(--blue)",
  caution: "var(--amber)",
  font: "var(--font-sans)",
};

/** The light theme, resolved, for files that know no theme. */
export const printPalette: Palette = {
  paper: "#ffffff",
  ink: "#1c1917",
  soft: "#57534e",
  line: "#e7e5e4",
  edge: "#948e88",
  firm: "#17594a",
  firmWash: "#e8f1ee",
  event: "#b3261e",
  outside: "#1f4e9e",
  caution: "#8a4b08",
  font: "Inter",
};
