import { insideThreshold } from "@/lib/dashboard/withhold-small";

/** What a file of the trends says about itself. */
export type FileFacts = {
  firm: string;
  zone: string;
  whose: string;
  author: string;
  madeAt: string;
  /** The question is about what people say of themselves: then small counts stay inside the application. */
  isPersonal: boolean;
};

/** Whether a count of such a file is withheld. */
export function staysInside(count: unknown, { isPersonal }: Pick<FileFacts, "isPersonal">): boolean {
  return isPersonal && typeof count === "number" && count > 0 && count < insideThreshold;
}
