import { equationsOf, interpret, isStatic } from '../../kernel/index.js';
import type { Moment } from '../../kernel/index.js';
import type { Model } from '../../model/index.js';

/** The delays of a person that stay as they are during a run; h. */
export type Lags = (parameters: Float64Array) => readonly number[];

/** Null for a model without such delays. */
export function lagsOf(model: Model): Lags | null {
  const still = equationsOf(model).delays.map(({ by }) => isStatic(by));
  if (!still.includes(true)) return null;
  const { lags, sizes } = interpret(model);
  const states = new Float64Array(sizes.states);
  return (parameters) => {
    const into = new Float64Array(still.length);
    lags(0, states, parameters, into);
    return [...new Set(into.filter((lag, at) => still[at] === true && lag > 0))];
  };
}

/** A kink is one derivative smoother each time it comes back: after so many a method of order 5 no longer feels it. */
const generations = 6;
/** Stops closer than this share of their time are one; more of them than `most` would cost more than they save. */
const closeness = 1e-9;
const most = 4096;
/** What comes back first may be a jump of the value itself: a step that ends on it would see the far side with its last stages. */
const justBefore = 1e-12;

/**
 * What happens at a moment is felt again a delay later, and a delay after that: steps end there too, so that none runs
 * across a kink. Each such moment adds nothing; the start counts as a moment, for the past before it is another.
 */
export function withEchoes(
  moments: readonly Moment[],
  lags: readonly number[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Moment[] {
  const stops = [start, ...moments.map(({ time }) => time)];
  const fresh: number[] = [];
  let last: readonly number[] = stops;
  for (let generation = 0; generation < generations; generation += 1) {
    last = last.flatMap((time) => lags.map((lag) => time + lag)).filter((time) => time < end);
    if (stops.length + last.length > most) break;
    for (const time of last) {
      if (stops.some((other) => Math.abs(other - time) <= closeness * Math.max(1, Math.abs(time)))) continue;
      stops.push(time);
      fresh.push(...(generation === 0 ? [time - justBefore * Math.max(1, Math.abs(time))] : []), time);
    }
  }
  return [...moments, ...fresh.map((time): Moment => ({ time, kind: 'add', target: 0, value: 0 }))];
}
