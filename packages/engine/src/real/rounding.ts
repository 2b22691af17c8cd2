/** a + b - sum exactly, where sum is a + b rounded (Knuth). */
export function sumError(a: number, b: number, sum: number): number {
  const back = sum - a;
  return a - (sum - back) + (b - back);
}

/** a * b - product exactly, where product is a * b rounded (Dekker). */
export function productError(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** The upper 26 bits (Veltkamp); a number too large to be split stays whole. */
export function upperHalf(a: number): number {
  const spread = 134217729 * a;
  return Math.abs(a) < 1e300 ? spread - (spread - a) : a;
}
