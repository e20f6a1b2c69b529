import type { Weighted } from "./chance";
import type { NameOrigin } from "./names";

/** Where people live who call from outside the United States. */
export const residencesElsewhere: Weighted<string> = [
  ["CA", 26],
  ["IN", 17],
  ["GB", 9],
  ["NG", 9],
  ["PH", 8],
  ["FR", 8],
  ["MX", 5],
  ["BR", 4],
  ["CN", 4],
  ["AE", 4],
  ["TR", 3],
  ["IR", 3],
  ["VN", 2],
  ["UA", 3],
  ["LB", 2],
  ["MA", 2],
  ["GH", 2],
  ["KR", 2],
  ["DE", 2],
  ["CO", 2],
  ["PL", 1],
];

/** Citizenships of people who live in the United States, work or study there, and are not its citizens. */
export const citizenshipsOfForeignersInUs: Weighted<string> = [
  ["IN", 34],
  ["CN", 11],
  ["MX", 9],
  ["NG", 6],
  ["PH", 5],
  ["IR", 5],
  ["BR", 4],
  ["KR", 4],
  ["GB", 4],
  ["VE", 3],
  ["CO", 3],
  ["VN", 2],
  ["TR", 2],
  ["PK", 3],
  ["FR", 2],
  ["UA", 2],
  ["GH", 1],
  ["DE", 1],
  ["HT", 2],
  ["EG", 1],
  ["IL", 1],
];

/** Citizenships of people who live in Canada or the Gulf without being citizens there. */
export const citizenshipsOfTemporaryResidents: Weighted<string> = [
  ["IN", 34],
  ["NG", 9],
  ["PH", 9],
  ["CN", 8],
  ["FR", 7],
  ["IR", 6],
  ["PK", 5],
  ["MX", 5],
  ["BR", 4],
  ["VN", 3],
  ["US", 6],
  ["LB", 3],
];

/** Whose names are drawn for citizens of a country. */
export const nameOrigins: Readonly<Record<string, Weighted<NameOrigin>>> = {
  US: [
    ["english", 50],
    ["african_american", 11],
    ["spanish", 14],
    ["german", 6],
    ["slavic", 4],
    ["jewish", 4],
    ["indian", 3],
    ["chinese", 3],
    ["vietnamese", 2],
    ["arabic", 2],
    ["filipino", 1],
  ],
  GB: [
    ["english", 80],
    ["indian", 12],
    ["nigerian", 8],
  ],
  FR: [
    ["french", 80],
    ["arabic", 20],
  ],
  CA: [
    ["english", 60],
    ["french", 40],
  ],
  DE: [
    ["german", 85],
    ["turkish", 15],
  ],
  IN: [["indian", 1]],
  PK: [["indian", 1]],
  CN: [["chinese", 1]],
  PH: [["filipino", 1]],
  NG: [["nigerian", 1]],
  GH: [["ghanaian", 1]],
  MX: [["spanish", 1]],
  VE: [["spanish", 1]],
  CO: [["spanish", 1]],
  BR: [["brazilian", 1]],
  IR: [["iranian", 1]],
  TR: [["turkish", 1]],
  LB: [["arabic", 1]],
  MA: [["arabic", 1]],
  EG: [["arabic", 1]],
  AE: [["arabic", 1]],
  VN: [["vietnamese", 1]],
  UA: [["slavic", 1]],
  PL: [["slavic", 1]],
  KR: [["korean", 1]],
  IL: [["jewish", 1]],
  HT: [["french", 1]],
};

/** Countries whose citizens often prefer to be advised in French. */
export const frenchSpeaking: ReadonlySet<string> = new Set(["FR", "MA", "HT", "LB"]);
