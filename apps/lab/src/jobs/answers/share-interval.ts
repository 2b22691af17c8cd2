export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** z of a two-sided 95 %. */
const z = 1.959963984540054;

/** Wilson's interval of a share, 95 %: how far chance alone may have moved it in so few people. Wilson 1927. */
export function shareInterval(hits: number, count: number): Interval {
  const share = hits / count;
  const centre = share + (z * z) / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const whole = 1 + (z * z) / count;
  return { low: Math.max(0, (centre - half) / whole), high: Math.min(1, (centre + half) / whole) };
}
