/** Steps that read well on an axis, per power of ten. */
const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The end of an axis that starts at zero: the next number that reads well above the highest value. */
export function niceHigh(highest: number): number {
  if (!(highest > 0) || !Number.isFinite(highest)) return 1;
  const power = powerBelow(highest);
  const step = steps.find((factor) => factor * power >= highest * 1.02) ?? 12;
  return tidy(step * power);
}

/** How far a log axis reaches at most below the power of ten under its top: what lies lower is below any assay here. */
const longestLog = 1e4;

/** Lower end of a log axis: a power of ten under the lowest value, at most five powers under the top. */
export function logLow(lowest: number, high: number): number {
  const floor = powerBelow(high) / longestLog;
  if (!(lowest > 0) || !Number.isFinite(lowest)) return floor;
  return tidy(Math.max(powerBelow(lowest), floor));
}

/** The power of ten at or below a value above zero; by steps, as Math.log10 differs between hosts. */
function powerBelow(value: number): number {
  let power = 1;
  while (power > value) power /= 10;
  while (power * 10 <= value) power *= 10;
  return power;
}

const tidy = (value: number): number => Number(value.toPrecision(6));
