/**
 * Counts of which each contains the next, such as everyone who inquired, of these who were consulted, of these who
 * became clients. Between two of them stand those who went no further, so a step is withheld if it is small itself or
 * if taking it from the step shown before it would tell of few. `null` is withheld.
 */
export function suppressSteps(steps: readonly number[], threshold: number): (number | null)[] {
  const isSmall = (count: number) => count > 0 && count < threshold;
  let before: number | null = null;
  return steps.map((count) => {
    if (isSmall(count) || (before !== null && isSmall(before - count))) return null;
    before = count;
    return count;
  });
}
