/** A series' key from its English title: "Births, Ontario" is "births-ontario". */
export function seriesKey(titleEn: string): string {
  const plain = titleEn.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
