import type { FormProblem } from "@/lib/forms/form-values";
import { formatDate } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/translator";
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

/** What the form says of a file that changed nothing, at the field that it is about. */
export function uploadProblem(language: Language, upload: Exclude<Upload, { kind: "stored" }>): FormProblem {
  if (upload.kind === "alreadyThere") {
    return { field: "file", code: upload.kind, values: { day: formatDate(language, upload.uploadedOn) } };
  }
  const { code, ...values } = upload.problem;
  return { field: fieldOf(code), code, values };
}

function fieldOf(code: UploadProblem["code"]): string {
  if (code === "chooseColumn" || code === "unknownColumn") return "column";
  return code === "publishedTooEarly" || code === "publishedInFuture" ? "asOf" : "file";
}
