/** A name as it is compared and searched: lower case, without accents or marks, its words apart by single spaces. */
export function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđðħıß]/g, (letter) => plain[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\p{Pd}]+/gu, " ")
    .trim();
}

// Letters that carry their difference in the stroke, which Unicode does not take apart.
const plain: Record<string, string> = { ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ß: "ss" };
