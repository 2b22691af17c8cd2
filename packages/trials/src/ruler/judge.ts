import type { Measure } from './measure.js';

/** What a study printed, in units of comparison. At least one of the three numbers is there. */
export interface Observation {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/** In words that never say more than they know. */
export type Verdict =
  | 'within the observed spread'
  | 'within 2-fold, outside the observed spread'
  | 'within 2-fold; no spread was published'
  | 'miss'
  | 'not modelled yet';

export interface Judgement {
  /** Predicted over printed; over the nearer end where only a range was printed; null when inside such a range. */
  readonly ratio: number | null;
  readonly inside: boolean | null;
  readonly twofold: boolean | null;
  readonly verdict: Verdict;
}

/** A time read off a curve has no excuse of scale: outside the observed range it is a miss, however near. */
const strict: ReadonlySet<Measure> = new Set<Measure>(['tmax', 'timeToSteadyState']);

/** Fold within which a strict time passes where no range was printed. */
const nearTime = 1.25;

/** The common ruler: inside the observed spread, else within 2-fold, else a miss. */
export function judge(measure: Measure | null, predicted: number | null, observed: Observation): Judgement {
  if (measure === null || predicted === null) return { ratio: null, inside: null, twofold: null, verdict: 'not modelled yet' };
  const inside = insideOf(predicted, observed);
  const ratio = ratioOf(predicted, observed);
  const fold = ratio === null ? 1 : Math.max(ratio, 1 / ratio);
  return { ratio, inside, twofold: fold <= 2, verdict: verdictOf(inside, fold, strict.has(measure)) };
}

function verdictOf(inside: boolean | null, fold: number, isStrict: boolean): Verdict {
  if (inside === true) return 'within the observed spread';
  if (inside === null) return fold <= (isStrict ? nearTime : 2) ? 'within 2-fold; no spread was published' : 'miss';
  return fold <= 2 && !isStrict ? 'within 2-fold, outside the observed spread' : 'miss';
}

/** Null when the study printed neither end. One end alone is a bound. */
function insideOf(predicted: number, { low, high }: Observation): boolean | null {
  if (low === null && high === null) return null;
  return predicted >= (low ?? Number.NEGATIVE_INFINITY) && predicted <= (high ?? Number.POSITIVE_INFINITY);
}

function ratioOf(predicted: number, { value, low, high }: Observation): number | null {
  if (value !== null) return predicted / value;
  if (high !== null && predicted > high) return predicted / high;
  return low !== null && predicted < low ? predicted / low : null;
}
