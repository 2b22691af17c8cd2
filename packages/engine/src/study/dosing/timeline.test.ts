import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binderOf } from '../question/index.js';
import { linearModel } from '../classic.testing.js';
import { numbersOf } from './courses.js';
import type { Dose, Regimen } from './regimen.js';
import { timelineOf } from './timeline.js';
import type { Timeline } from './timeline.js';

const sampled = { seed: 20260104, numRuns: 150 };
const binder = binderOf(linearModel());
const [depot, central] = ['body/depot', 'body/central'].map((path) => binder.places.stateAt(path));

function laid({ doses, events = [], courses = [] }: Regimen, end = 100, requested: readonly number[] = []): Timeline {
  const numbers = numbersOf(binder.given, courses, binder.places);
  return timelineOf({
    regimen: { doses, events, courses },
    numbers,
    places: binder.places,
    starts: new Float64Array(4),
    free: binder.free,
    start: 0,
    end,
    requested,
  });
}

const hours = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4);
const doses: fc.Arbitrary<Dose> = fc
  .record({
    state: fc.constantFrom('body/depot', 'body/central'),
    amount: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
    time: hours,
    every: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths / 10),
    times: fc.integer({ min: 1, max: 4 }),
    lag: hours,
    availability: fc.constantFrom(1, 0.3, { parameter: 'body/share' }),
  })
  .chain((dose) =>
    fc.constantFrom<Dose>(
      dose,
      { ...dose, duration: 0.7 },
      { ...dose, rate: 3.3 },
      { ...dose, steadyState: 'add' },
      { ...dose, duration: { parameter: 'body/length' }, steadyState: 'add' },
    ),
  );
const regimens: fc.Arbitrary<Regimen> = fc.record({
  doses: fc.array(doses, { maxLength: 6 }),
  events: fc.uniqueArray(
    hours.map((time) => ({ kind: 'reset' as const, time })),
    { maxLength: 2, selector: ({ time }) => time },
  ),
});

describe('laws of a timeline', () => {
  it('gives the same bytes in whatever order the rows stand (D23)', () => {
    fc.assert(
      fc.property(regimens, fc.infiniteStream(fc.nat()), (regimen, keys) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        expect(laid({ doses: shuffled(regimen.doses), events: shuffled(regimen.events ?? []) })).toEqual(laid(regimen));
      }),
      sampled,
    );
  });

  it('ascends in time, from start to end, with an inflow only where it changes and zero after the last (D11, D22)', () => {
    fc.assert(
      fc.property(regimens, (regimen) => {
        const { moments } = laid(regimen, 1000);
        moments.slice(1).forEach(({ time }, at) => expect(time).toBeGreaterThanOrEqual(moments[at].time));
        for (const state of [depot, central]) {
          const inflows = moments.filter(({ kind, target }) => kind === 'inflow' && target === state).map(({ value }) => value);
          inflows.slice(1).forEach((value, at) => expect(value).not.toBe(inflows[at]));
          expect(inflows.at(-1) ?? 0).toBe(0);
        }
      }),
      sampled,
    );
  });

  it('brings, over all time, what the rows say when nothing resets (D4 to D7, D10)', () => {
    fc.assert(
      fc.property(
        fc.array(
          doses.filter(({ steadyState }) => steadyState === undefined),
          { maxLength: 6 },
        ),
        (rows) => {
          const { moments } = laid({ doses: rows }, 1000);
          const wanted = rows.reduce(
            (sum, { amount, availability = 1, times = 1 }) =>
              sum + amount * times * (typeof availability === 'number' ? availability : 0.4),
            0,
          );
          let [brought, clock] = [0, 0];
          const inflow = new Map<number, number>();
          for (const { time, kind, target, value } of moments) {
            for (const rate of inflow.values()) brought += rate * (time - clock);
            clock = time;
            if (kind === 'inflow') inflow.set(target, value);
            if (kind === 'add') brought += value;
          }
          expect(Math.abs(brought - wanted)).toBeLessThanOrEqual(1e-9 * (1 + wanted));
        },
      ),
      sampled,
    );
  });

  it('makes repeats the same as rows (D10)', () => {
    fc.assert(
      fc.property(
        doses.filter(({ steadyState }) => steadyState === undefined),
        (dose) => {
          const rows = Array.from({ length: dose.times ?? 1 }, (_, k) => ({
            ...dose,
            time: dose.time + k * (dose.every ?? 0),
            every: null,
            times: 1,
          }));
          expect(laid({ doses: rows }).moments).toEqual(laid({ doses: [dose] }).moments);
        },
      ),
      sampled,
    );
  });
});

describe('a dose', () => {
  const first = (dose: Partial<Dose>) => laid({ doses: [{ state: 'body/central', amount: 100, time: 1, ...dose }] }).moments;

  it('is added at once, its share of it (D4, D5)', () => {
    expect(first({ availability: 0.25 })).toEqual([{ time: 1, kind: 'add', target: central, value: 25 }]);
  });

  it('keeps its rate and lasts less when less of it arrives (D6)', () => {
    expect(first({ rate: 10, availability: 0.5 })).toEqual([
      { time: 1, kind: 'inflow', target: central, value: 10 },
      { time: 6, kind: 'inflow', target: central, value: 0 },
    ]);
  });

  it('keeps its length and flows more slowly when less of it arrives (D7)', () => {
    expect(first({ duration: 10, availability: 0.5 })).toEqual([
      { time: 1, kind: 'inflow', target: central, value: 5 },
      { time: 11, kind: 'inflow', target: central, value: 0 },
    ]);
    expect(first({ duration: 0 })).toEqual(first({}));
  });

  it('comes later by its lag, whole (D8)', () => {
    expect(first({ lag: 3, duration: 10 }).map(({ time }) => time)).toEqual([4, 14]);
  });

  it('reads the numbers that the person has when it is due before its lag (D9)', () => {
    const courses = [{ parameter: 'body/lag', times: [0, 10], values: [2, 5] }];
    const dose: Dose = { state: 'body/central', amount: 100, time: 9, every: 1, times: 2, lag: { parameter: 'body/lag' } };
    expect(
      laid({ doses: [dose], courses })
        .moments.filter(({ kind }) => kind === 'add')
        .map(({ time }) => time),
    ).toEqual([11, 15]);
  });

  it('adds to what is running, and what meets on paper meets in time (D11, D24)', () => {
    const { moments } = laid({ doses: [{ state: 'body/depot', amount: 1, time: 0.1, every: 0.1, times: 50, duration: 0.1 }] });
    expect(moments).toHaveLength(2);
    const overlapping = laid({ doses: [{ state: 'body/depot', amount: 10, time: 0, every: 5, times: 3, duration: 10 }] }).moments;
    expect(overlapping.map(({ value }) => value)).toEqual([1, 2, 1, 0]);
  });

  it('falls on the requested time that it meets but for rounding (D24)', () => {
    const { moments } = laid({ doses: [{ state: 'body/depot', amount: 1, time: 0.1, lag: 0.2 }] }, 100, [0.3]);
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(moments.map(({ time }) => time)).toEqual([0.3]);
  });
});

describe('the span', () => {
  it('ends everything: what falls after it does not happen (D3)', () => {
    const { moments } = laid({ doses: [{ state: 'body/central', amount: 10, time: 2, every: 4, times: 9, duration: 3 }] }, 10);
    expect(moments.map(({ time, value }) => [time, value])).toEqual([
      [2, 10 / 3],
      [5, 0],
      [6, 10 / 3],
      [9, 0],
      [10, 10 / 3],
    ]);
  });
});

describe('a reset', () => {
  const reset = { kind: 'reset' as const, time: 10 };
  const after = (dose: Partial<Dose>) =>
    laid({ doses: [{ state: 'body/central', amount: 100, time: 0, ...dose }], events: [reset] }).moments.filter(
      ({ kind }) => kind !== 'replace',
    );

  it('cancels what is lagged, what is repeated and what is running, recorded before it (D12)', () => {
    expect(after({ lag: 12 })).toEqual([]);
    expect(after({ every: 8, times: 4 }).map(({ time }) => time)).toEqual([0, 8]);
    expect(after({ duration: 40 })).toEqual([
      { time: 0, kind: 'inflow', target: central, value: 2.5 },
      { time: 10, kind: 'inflow', target: central, value: 0 },
    ]);
  });

  it('keeps the rows of its own moment and puts them after it (D12, D22)', () => {
    const { moments } = laid({ doses: [{ state: 'body/central', amount: 100, time: 10, lag: 0 }], events: [reset] });
    expect(moments.map(({ kind }) => kind)).toEqual(['replace', 'replace', 'replace', 'replace', 'add']);
    expect(after({ time: 10, lag: 5 }).map(({ time }) => time)).toEqual([15]);
  });
});

describe('a course', () => {
  const times = [0, 4, 8];
  const values = [1.5, 2, 3];
  const seams = (carry: 'forward' | 'backward') =>
    laid({ doses: [], courses: [{ parameter: 'body/absorption', times, values, carry }] }).moments.map(({ time, value }) => [time, value]);

  it('holds from its time on when carried forward, up to its time when carried backward (D20)', () => {
    expect(seams('forward')).toEqual([
      [4, 2],
      [8, 3],
    ]);
    expect(seams('backward')).toEqual([
      [0, 2],
      [4, 3],
    ]);
  });

  it('counts its own time to the old interval when carried backward, to the new one when carried forward (D9, D20)', () => {
    const at = (carry: 'forward' | 'backward', time: number) =>
      numbersOf(binder.given, [{ parameter: 'body/absorption', times, values, carry }], binder.places).at(2, time);
    expect([0, 4, 5, 9].map((time) => at('forward', time))).toEqual([1.5, 2, 2, 3]);
    expect([0, 4, 5, 9].map((time) => at('backward', time))).toEqual([1.5, 2, 3, 3]);
  });
});

describe('what means nothing', () => {
  const refuse = (dose: Partial<Dose>) => () => laid({ doses: [{ state: 'body/central', amount: 100, time: 0, ...dose }] });

  it('is refused with what was expected', () => {
    expect(refuse({ state: 'body/centre' })).toThrow('expected the path of a state, found "body/centre"; the model has body/depot');
    expect(refuse({ state: 9 })).toThrow('from 0 to 3');
    expect(refuse({ amount: Number.NaN })).toThrow('amount of zero or more');
    expect(refuse({ amount: -1 })).toThrow('amount of zero or more');
    expect(refuse({ time: Number.NaN })).toThrow('time of a dose');
    expect(refuse({ time: -1 })).toThrow('nothing recorded before the start');
    expect(refuse({ times: 2 })).toThrow('say how often');
    expect(refuse({ times: 1.5 })).toThrow('whole number of doses');
    expect(refuse({ rate: 1, duration: 1 })).toThrow('leave one out');
    expect(refuse({ steadyState: 'reset' })).toThrow('say how often');
    expect(refuse({ times: 1e9, every: 1 })).toThrow('at most 1000000 doses in a row');
    expect(refuse({ steadyState: 'reset', every: 1e-9, duration: 5 })).toThrow('running at steady state');
    expect(refuse({ lag: -1 })).toThrow('expected a lag of zero or more');
  });

  it('is refused where rows without an order would need one (D22)', () => {
    const replace = (value: number) => ({ kind: 'replace' as const, time: 3, state: 'body/central', value });
    expect(() => laid({ doses: [], events: [replace(1), replace(2)] })).toThrow('rows have no order');
    expect(() => laid({ doses: [], courses: [{ parameter: 'body/clearance', times: [2, 1], values: [1, 2] }] })).toThrow('ascending');
  });
});
