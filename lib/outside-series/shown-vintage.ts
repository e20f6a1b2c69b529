/** Which file of a series is shown, and the one before it. They come latest first; without a wish it is the latest. */
export function shownVintage<Vintage extends { id: string }>(
  vintages: readonly Vintage[],
  wanted?: string,
): { shown?: Vintage; before?: Vintage } {
  const index = Math.max(
    0,
    vintages.findIndex(({ id }) => id === wanted),
  );
  return { shown: vintages[index], before: vintages[index + 1] };
}
