/** Something in the command or its file that the reader can put right: one sentence, exit code 1. */
export class CannotAnalyse extends Error {
  override readonly name = "CannotAnalyse";
}
