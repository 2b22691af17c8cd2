import { areasBetween, halfLifeIn } from '@speciosa/engine/analyse';

/** What is read off a curve that begins with one dose. */
export interface Exposed {
  readonly auc: number;
  readonly cmax: number;
  /** Null when the curve does not fall within what was simulated. */
  readonly halfLife: number | null;
}

/** Hours after a dose at which a probe is sampled: close together first, then as far as it lasts. */
export function samplingHours(lastHour: number): readonly number[] {
  const all = [...steps(0, 4, 0.05), ...steps(4, 24, 0.25), ...steps(24, 240, 2)].filter((hour) => hour < lastHour - 1e-9);
  return [...all, lastHour];
}

const steps = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / by) }, (_, k) => from + k * by);

/** Exposure of a sampled curve; with `endless` what lies beyond the last sample is added by its slope. */
export function exposureOf(hours: readonly number[], values: readonly number[], endless: boolean): Exposed {
  const { curve } = areasBetween(hours, values, 0, hours.length - 1, 'linear up, log down');
  const tail = slopeOf(hours, values);
  const last = values.at(-1) ?? 0;
  const beyond = endless && tail !== null ? last / tail.lambdaZ : 0;
  return { auc: curve + beyond, cmax: Math.max(...values), halfLife: tail?.halfLife ?? null };
}

/** The slope over the last third of the samples above a thousandth of the peak, as an assay would see it. */
function slopeOf(hours: readonly number[], values: readonly number[]) {
  const peak = Math.max(...values);
  const seen = hours.filter((_, at) => (values[at] ?? 0) >= peak / 1000);
  const last = seen.at(-1) ?? 0;
  const peakHour = hours[values.indexOf(peak)] ?? 0;
  return halfLifeIn(hours, values, peakHour + ((last - peakHour) * 2) / 3, last);
}
