/**
 * Why a file of invitation rounds is refused as a whole. The dictionaries hold one sentence for each code; the other
 * fields are what that sentence names. `position` counts the file's rounds from 1, for a round without a usable number.
 */
export type RoundsProblem =
  | { code: "tooLarge"; megabytes: number }
  | { code: "notText" }
  | { code: "empty" }
  | { code: "cutShort" }
  | { code: "notJson" }
  | { code: "noRoundsList" }
  | { code: "noRounds" }
  | { code: "tooManyRounds"; most: number }
  | { code: "notARound"; position: number }
  | { code: "badNumber"; position: number }
  | { code: "repeatedNumber"; round: string }
  | { code: "noDate"; round: string }
  | { code: "impossibleDate"; round: string }
  | { code: "dateOutOfRange"; round: string }
  | { code: "badName"; round: string }
  | { code: "badSize"; round: string }
  | { code: "badScore"; round: string };
