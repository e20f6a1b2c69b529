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
 * Text that fits on a page: without words that are wider than so many ordinary letters, without breaks, without end; a
 * figure that follows a name stays behind it.
 */
export function printableText(text: string, longestWord = 60, longest = longestText): string {
  const words = writableText(text).replace(/[^\s/-]+/gu, (word) => cut(word, longestWord, widthOf));
  return cut(words.replace(/[\t\n\r]+/g, " "), longest).replace(turnsBack, leftToRightMark);
}

/** What comes out as wide as two letters, or as the sign for letters that no font has. */
const wide =
  /[MWmw@%‰…—ÆŒ]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF00-\uFFFD]/u;
const capital = /\p{Lu}/u;

/** In ordinary letters: never less than it takes in the fonts of the reports. */
function widthOf(letter: string): number {
  if (wide.test(letter)) return 1.75;
  return capital.test(letter) ? 1.25 : 1;
}

function cut(text: string, length: number, widthOf = (_letter: string) => 1): string {
  const signs = [...text];
  let [end, width] = [0, 0];
  for (const [place, sign] of signs.entries()) {
    width += widthOf(sign);
    if (width <= length - 1) end = place + 1;
  }
  return width <= length ? text : `${signs.slice(0, end).join("")}…`;
}
