/**
 * What K28 cost when somebody last looked, by counts that are the same on every machine; seconds are
 * never gated. A number here changes only together with its reason: write what was changed, and the
 * value before and after, into the line above it.
 */
export const golden = {
  /**
   * First figures of the compiled driver: Rodas5P, rtol 1e-6, atol 1e-9 in h, umol, L; 110.2 steps a person: 1763, error
   * 4.32e-6; 1744 and 3.95e-6 since a step may grow twentyfold instead of sixfold; 1768 since the rule of sizes takes its
   * root by square roots, to an exponent of 3/16 for 1/5: a little calmer, never refused, and fewer steps for an error of 3e-5.
   */
  i: { people: 16, steps: 1768, rejected: 0, rates: 14176, factorizations: 1768, error: '4.45e-6' },
  /** First figures, 2562 steps a person, 61 after each dose: 10248, error 1.27e-6; then twentyfold growth: 10084 and 81 refused; then the calmer rule. */
  ii: { people: 4, steps: 10252, rejected: 0, rates: 82352, factorizations: 10252, error: '1.20e-6' },
  /**
   * Compact code is what fits the instruction cache, so growth needs a reason. First 25934, 33701, 34939;
   * then 132 to 152 more, when announcing an accepted step became a procedure of its own, for events and
   * delays to come between: 25013, 32131, 56961, 33385; shorter since the solve and the factors are read from
   * locals instead of memory: 23989, 30602, 54022, 31856; then longer, since rows are answered several at once.
   */
  moduleBytes: { f64x1: 24797, f64x2: 32229, f64x4: 54937, f32x4: 35184 },
  /** Four lanes of single precision, regimen i: at its floor, which rounding sets and not the method; 3.95e-5 before points were summed from the stages themselves. */
  preview: { people: 16, relative: 1e-5, error: '4.27e-5' },
} as const;
