/**
 * Why a file of monthly values is refused as a whole. The dictionaries hold one sentence for each code; the other
 * fields are what that sentence names. Lines count from 1, the header included. Cells are never repeated: somebody
 * may have chosen a file of clients by mistake.
 */
export type SeriesProblem =
  | { code: "tooLarge"; megabytes: number }
  | { code: "notText" }
  | { code: "empty" }
  | { code: "brokenQuotes"; line: number }
  | { code: "lineTooLong"; line: number }
  | { code: "fieldTooLong"; line: number; most: number }
  | { code: "tooManyColumns"; most: number }
  | { code: "tooManyMonths"; most: number }
  | { code: "noMonthColumn" }
  | { code: "repeatedColumn"; column: string }
  | { code: "noCountColumn" }
  | { code: "chooseColumn"; columns: string }
  | { code: "unknownColumn"; columns: string }
  | { code: "unevenLine"; line: number }
  | { code: "noMonths" }
  | { code: "impossibleMonth"; line: number }
  | { code: "futureMonth"; line: number }
  | { code: "repeatedMonth"; line: number; firstLine: number }
  | { code: "missingValue"; line: number }
  | { code: "negativeValue"; line: number }
  | { code: "fraction"; line: number }
  | { code: "notANumber"; line: number };
