/** Tolerances of every run, relative and in nmol. */
export const relativeTolerance = 1e-8;
export const absoluteTolerance = 1e-8;
