// A formula may hide behind spaces, quotation marks or full-width signs; Tab and carriage return split cells.
const formulaStart = /^[\s"'“”‘’＂＇]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const telephone = /^\+\d[\d ().-]*$/;

/**
 * Text as it may stand in a cell of a spreadsheet: whatever a spreadsheet would run as a formula gets an apostrophe in
 * front. Telephone numbers keep their plus sign.
 */
export function spreadsheetText(text: string): string {
  return formulaStart.test(text) && !telephone.test(text) ? `'${text}` : text;
}
