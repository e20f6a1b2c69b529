import type { CountData } from "./count-regression";
import { type NegativeBinomialFit, negativeBinomialRegression } from "./negative-binomial-regression";
import { type QuasiPoissonFit, quasiPoissonRegression } from "./quasi-poisson-regression";

/** How the variance of a count is thought to grow with its mean. */
export type CountFamily = "negative-binomial" | "quasi-poisson" | "poisson";

/**
 * A count regression of the family asked for.
 *
 * Question: as `negativeBinomialRegression`, when someone wants to compare families.
 * Method: negative binomial, and quasi-Poisson where theta does not settle or exceeds 10,000; quasi-Poisson; or the same with
 * its dispersion held at 1, which is the Poisson regression.
 * Assumptions: those of the family.
 * Refuses: `null` when the columns cannot be told apart or no degree of freedom is left.
 * Source: docs/statistics.md.
 */
export function fitCounts(
  data: CountData,
  family: CountFamily,
): NegativeBinomialFit | QuasiPoissonFit | null {
  const negativeBinomial = family === "negative-binomial" ? negativeBinomialRegression(data) : null;
  if (negativeBinomial !== null) return negativeBinomial;
  const quasiPoisson = quasiPoissonRegression(data);
  return quasiPoisson !== null && family === "poisson" ? { ...quasiPoisson, dispersion: 1 } : quasiPoisson;
}
