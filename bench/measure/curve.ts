/** What a tool reached at one of its settings. */
export interface WorkPoint {
  readonly error: number;
  readonly rate: number;
}

/**
 * The rate of a tool at an error it was not run at: a straight line between the two neighbouring
 * settings on logarithmic axes. Null outside of what was measured: nothing is extrapolated.
 */
export function rateAt(points: readonly WorkPoint[], error: number): number | null {
  const sorted = [...points].sort((a, b) => a.error - b.error);
  for (const [index, right] of sorted.entries()) {
    const left = sorted[index - 1] ?? right;
    if (error < left.error || error > right.error) continue;
    if (left.error === right.error) return right.rate;
    const share = Math.log(error / left.error) / Math.log(right.error / left.error);
    return left.rate * Math.exp(share * Math.log(right.rate / left.rate));
  }
  return null;
}
