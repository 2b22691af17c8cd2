/**
 * What K28 cost when somebody last looked, by counts that are the same on every machine; seconds are
 * never gated. A number here changes only together with its reason: write what was changed, and the
 * value before and after, into the line above it.
 */
export const golden = {
  /** First figures of the compiled driver: Rodas5P, rtol 1e-6, atol 1e-9 in h, umol, L; 110.2 steps a person: 1763, error 4.32e-6; fewer and better since a step may grow twentyfold instead of sixfold. */
  i: { people: 16, steps: 1744, rejected: 0, rates: 13984, factorizations: 1744, error: '3.95e-6' },
  /** First figures, 2562 steps a person, 61 after each dose: 10248, error 1.27e-6; then twentyfold growth. */
  ii: { people: 4, steps: 10084, rejected: 81, rates: 81656, factorizations: 10165, error: '1.27e-6' },
  /**
   * Compact code is what fits the instruction cache, so growth needs a reason. First 25934, 33701, 34939;
   * then 132 to 152 more, when announcing an accepted step became a procedure of its own, for events and
   * delays to come between: 25013, 32131, 56961, 33385; shorter since the solve and the factors are read from
   * locals instead of memory.
   */
  moduleBytes: { f64x1: 23989, f64x2: 30602, f64x4: 54022, f32x4: 31856 },
  /** Four lanes of single precision, regimen i: at its floor, which rounding sets and not the method. */
  preview: { people: 16, relative: 1e-5, error: '3.95e-5' },
} as const;
