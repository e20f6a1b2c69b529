/** Something only the person who runs the server can put right; the message is one sentence, written for them. */
export class SetupProblem extends Error {
  override readonly name = "SetupProblem";
}
