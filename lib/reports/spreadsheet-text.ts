// A formula may hide behind spaces, quotation marks or full-width signs; Tab and carriage return split cells.
const formulaStart = /^[\s"'“”‘’＂＇]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
// Where lists are separated by semicolons or tabs, as in French, a cell ends there, and its quotation marks do not count.
const formulaWithin = /([;\t\r\n])((?:[^\S\t\r\n]|["'“”‘’＂＇])*[=+\-@＝＋－＠])/gu;
const telephone = /^\+\d[\d ().-]*$/;

/**
 * Text as it may stand in a cell of a CSV file: whatever a spreadsheet would run as a formula gets an apostrophe in
 * front, also where it would take a sign within the text for the end of a cell. Telephone numbers keep their plus sign.
 */
export function spreadsheetText(text: string): string {
  if (telephone.test(text)) return text;
  const inert = text.replace(formulaWithin, "$1'$2");
  return formulaStart.test(text) ? `'${inert}` : inert;
}
