import type { FirmMark } from "@/lib/firm/read-mark";
import { typstPdf } from "./typst-pdf";

/** Whether a picture can be printed at all: its head says nothing of what follows. */
export function canPrintMark({ format, bytes }: FirmMark): boolean {
  const picture = { name: `trial-mark.${format}`, bytes };
  try {
    typstPdf("reports/render/trial-mark.typ", () => ({ name: picture.name }), picture);
    return true;
  } catch {
    return false;
  }
}
