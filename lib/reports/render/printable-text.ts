// What no file format can hold, and the signs that turn the direction of the text around them.
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text without what a file cannot hold, or what would make the text beside it read backwards. */
export function writableText(text: string): string {
  return text.replace(unwritable, "");
}

const rightToLeft = "\\p{Script=Hebrew}\\p{Script=Arabic}";
/** After a name that reads from the right and its comma, where the text goes on from the left. */
const turnsBack = new RegExp(`(?<=[${rightToLeft}]\\s*[,;:]\\s+)(?=[^\\s${rightToLeft}])`, "gu");
const leftToRightMark = "\u200E";

const longestText = 1_000;

/**
 * Text that fits on a page: without words that are wider than their place, without breaks, without end; a figure that
 * follows a name stays behind it.
 */
export function printableText(text: string, longestWord = 60, longest = longestText): string {
  const words = writableText(text).replace(/[^\s/-]+/gu, (word) => cut(word, longestWord));
  return cut(words.replace(/[\t\n\r]+/g, " "), longest).replace(turnsBack, leftToRightMark);
}

function cut(text: string, length: number): string {
  const signs = [...text];
  return signs.length <= length ? text : `${signs.slice(0, length - 1).join("")}…`;
}
