import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { RoundsProblem } from "./rounds-problem";
import type { SeriesProblem } from "./series-problem";

/** Why an upload was refused: something in the file, or in what was said about it. */
export type UploadProblem =
  | RoundsProblem
  | SeriesProblem
  | { code: "noFile" }
  | { code: "publishedTooEarly" }
  | { code: "publishedInFuture" };

/** What becomes of an upload. "alreadyThere": this very file was read before, on that day; nothing was changed. */
export type Upload =
  | { kind: "stored"; id: string }
  | { kind: "alreadyThere"; uploadedOn: string }
  | { kind: "refused"; problem: UploadProblem };

/** What the upload form says after a file that changed nothing. */
export type UploadAnswer = {
  message?: string;
  errors?: Record<string, string>;
  values?: Record<string, string | string[]>;
};

/** The sentence for a refused or repeated file, at the field that it is about. */
export function uploadAnswer(t: Translator, upload: Exclude<Upload, { kind: "stored" }>): UploadAnswer {
  if (upload.kind === "alreadyThere") {
    return {
      message: t("outside-series.problems.alreadyThere", { day: formatDate(t.language, upload.uploadedOn) }),
    };
  }
  const { code, ...values } = upload.problem;
  return { errors: { [fieldOf(code)]: t(`outside-series.problems.${code}`, values) } };
}

function fieldOf(code: UploadProblem["code"]): string {
  if (code === "chooseColumn" || code === "unknownColumn") return "column";
  return code === "publishedTooEarly" || code === "publishedInFuture" ? "asOf" : "file";
}
