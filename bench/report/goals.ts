import { spreadOf } from '../measure/statistics.js';
import type { Spread } from '../measure/statistics.js';
import type { Result } from './result.js';

/** One line of what was promised, and what is. */
export interface Goal {
  readonly metric: string;
  /** Must and ambition: a number that is to be reached, from above where less is better; null where nothing was promised. */
  readonly must: number | null;
  readonly ambition: number | null;
  readonly better: 'more' | 'less';
  /** Null where it was not measured. */
  readonly now: number | null;
  readonly unit: string;
}

/** The error at which speeds are compared: the middle of the band that the goals name. */
const comparedError = 3e-5;
const statedTolerance = 1e-6;

export function goalsOf(result: Result): readonly Goal[] {
  const {
    coldStart: { first },
    threads,
    kratom,
    moduleBytes,
  } = result;
  const aim = (metric: string, spread: Spread | null, [must, ambition]: readonly [number | null, number | null]): Goal => ({
    metric,
    must,
    ambition,
    better: 'less',
    now: spread?.median ?? null,
    unit: 'ms',
  });
  return [
    ...result.regimens.flatMap(({ regimen }) => [faster(result, regimen, 'cvode', 30, 60), faster(result, regimen, 'desolve', 20, 45)]),
    ...result.regimens.map(({ regimen, points }): Goal => ({
      metric: `largest error at rtol ${statedTolerance}, regimen ${regimen}`,
      must: 1e-5,
      ambition: 3e-6,
      better: 'less',
      now: points.find(({ tool, relative }) => tool === result.tools[0]?.id && relative === statedTolerance)?.error.max ?? null,
      unit: '',
    })),
    { metric: 'two threads against one', must: null, ambition: 1.8, better: 'more', now: threads.ratio.median, unit: 'x' },
    ...(Object.keys(first) as (keyof typeof first)[]).map((name) => aim(`cold start to first result: ${name}`, first[name], [150, 60])),
    ...kratom.map(({ structure, warmMs }) => aim(`tea-2g, 72 h, warm, structure ${structure}`, warmMs, [5, null])),
    told('people a processor second: K28, regimen i, rtol 1e-6', rateAt(result, 'i'), ''),
    ...kratom.map(({ structure, peoplePerCpuSecond }) =>
      told(`people a processor second: tea-2g as a crowd, structure ${structure}, rtol 1e-6`, peoplePerCpuSecond, ''),
    ),
    told('module of K28, two lanes', moduleBytes, 'bytes'),
    ...kratom.map((one) => told(`module of structure ${one.structure}, two lanes`, one.moduleBytes, 'bytes')),
  ];
}

const told = (metric: string, now: number | null, unit: string): Goal => ({
  metric,
  must: null,
  ambition: null,
  better: 'more',
  now,
  unit,
});

function faster({ regimens, tools }: Result, name: string, peer: string, must: number, ambition: number): Goal {
  const ratio = regimens
    .find(({ regimen }) => regimen === name)
    ?.ratios.find(({ kind, peer: other, at }) => kind === 'equal-error' && other === peer && at === comparedError);
  const title = tools.find(({ id }) => id === peer)?.title ?? peer;
  return {
    metric: `times faster than ${title}, regimen ${name}, equal error ${comparedError}`,
    must,
    ambition,
    better: 'more',
    now: ratio?.spread.median ?? null,
    unit: 'x',
  };
}

function rateAt({ regimens, tools }: Result, name: string): number | null {
  const point = regimens
    .find(({ regimen }) => regimen === name)
    ?.points.find(({ tool, relative }) => tool === tools[0]?.id && relative === statedTolerance);
  return point === undefined ? null : spreadOf(point.peoplePerCpuSecond).median;
}

/** In words: missed, must met, ambition met, or only told. */
export function verdictOf({ must, ambition, better, now }: Goal): string {
  if (now === null) return 'not measured';
  const reached = (goal: number | null): boolean => goal !== null && (better === 'more' ? now >= goal : now <= goal);
  if (must === null && ambition === null) return 'told';
  if (reached(ambition)) return 'met, ambition too';
  if (reached(must)) return ambition === null ? 'met' : 'met, ambition not';
  return must === null ? 'aim not met' : 'NOT MET';
}
