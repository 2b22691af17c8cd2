import { quantile } from '@speciosa/engine/analyse';
import { exp, log } from '@speciosa/engine/real';

/** How one draw goes along the doses. */
export type Course =
  | { readonly kind: 'crosses'; readonly atMg: number }
  | { readonly kind: 'never stimulated' }
  | { readonly kind: 'stimulated to the end of the axis' };

/**
 * Where arousal turns from stimulation into sedation: between the last dose that is noticeably above zero and the
 * next that is below zero, read evenly in the logarithm of the dose.
 */
export function courseOf(dosesMg: readonly number[], index: readonly number[], noticeable: number): Course {
  const last = index.reduce((found, value, at) => (value > noticeable ? at : found), -1);
  if (last === -1) return { kind: 'never stimulated' };
  const next = index.findIndex((value, at) => at > last && value < 0);
  if (next === -1) return { kind: 'stimulated to the end of the axis' };
  const before = next - 1;
  const [low, high] = [dosesMg[before] ?? Number.NaN, dosesMg[next] ?? Number.NaN];
  const [above, below] = [index[before] ?? Number.NaN, index[next] ?? Number.NaN];
  return { kind: 'crosses', atMg: low * exp((above / (above - below)) * log(high / low)) };
}

/** The crossing over all draws: an interval of what is not known, and the draws that have none. */
export interface Crossing {
  /** 5 %, 50 % and 95 % of the crossings; null where no draw crosses. */
  readonly interval: { readonly lowMg: number; readonly medianMg: number; readonly highMg: number } | null;
  readonly shareCrossing: number;
  readonly shareNeverStimulated: number;
  readonly shareBeyond: number;
  readonly draws: number;
}

/** Sums up the courses of draws. RangeError without any. */
export function crossingOf(courses: readonly Course[]): Crossing {
  if (courses.length === 0) throw new RangeError('expected at least one draw');
  const at = Float64Array.from(courses.flatMap((course) => (course.kind === 'crosses' ? [course.atMg] : []))).sort();
  const share = (kind: Course['kind']): number => courses.filter((course) => course.kind === kind).length / courses.length;
  return Object.freeze({
    interval:
      at.length === 0 ? null : Object.freeze({ lowMg: quantile(at, 0.05), medianMg: quantile(at, 0.5), highMg: quantile(at, 0.95) }),
    shareCrossing: share('crosses'),
    shareNeverStimulated: share('never stimulated'),
    shareBeyond: share('stimulated to the end of the axis'),
    draws: courses.length,
  });
}
