import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRecorded, caption, hypotheses, switchNames, targetNames, withFixed } from '@speciosa/kratom';
import { fact } from '@speciosa/evidence';
import { knowledgeDraw } from 'speciosa';
import { benchOf, curvesAfter } from './index.js';
import type { AxisProduct, Bench, Curves } from './index.js';
import type { Switches } from '@speciosa/kratom';

const seed = 50529;
const hours = [0, 0.25, 0.5, 1, 1.5, 2, 4, 8, 12, 24];
const plain = benchOf();
const dose = fc.double({ min: 1, max: 240, noNaN: true });
const draw = fc.integer({ min: 0, max: 100000 });
const product = fc.constantFrom<AxisProduct>('tea-tanna', 'pure mitragynine', 'extract-huestis');
const few = { seed, numRuns: 25 };

/** Curves of a run that must succeed. */
function curves(bench: Bench, of: AxisProduct, mg: number, valueOf = asRecorded): NonNullable<Curves> {
  const found = curvesAfter(bench, of, mg, hours, valueOf);
  if (found === null) throw new Error('the integration failed');
  return found;
}
const all = (found: NonNullable<Curves>, path: string): number[] => Array.from(found[path]);

describe('competition', () => {
  it('never fills more seats than there are, at any receptor, dose and draw', () => {
    fc.assert(
      fc.property(product, dose, draw, (of, mg, number) => {
        const found = curves(plain, of, mg, knowledgeDraw(seed, number));
        for (const name of targetNames) {
          const { by, any } = plain.story.receptors[name];
          const held = Object.values(by).map((path) => all(found, path));
          all(found, any).forEach((whole, at) => {
            expect(whole).toBeLessThanOrEqual(1);
            expect(whole).toBeCloseTo(
              held.reduce((sum, row) => sum + row[at], 0),
              9,
            );
            for (const row of held) expect(row[at]).toBeGreaterThanOrEqual(-1e-9);
          });
        }
      }),
      few,
    );
  });

  it('gives each alkaloid less when another holds more', () => {
    const tighter = withFixed(asRecorded, { 'mu-receptor/speciociliatine-ki': 1 });
    const path = plain.story.muOccupancy['7-hydroxymitragynine'];
    expect(Math.max(...all(curves(plain, 'tea-tanna', 39, tighter), path))).toBeLessThan(
      Math.max(...all(curves(plain, 'tea-tanna', 39), path)),
    );
  });

  it('comes to rest, when told with comings and goings, where it stands at equilibrium', () => {
    const kinetic = benchOf({ binding: 'kinetic' });
    const fast = withFixed(asRecorded, { 'binding/dissociation-rate': 1e5 });
    for (const path of targetNames.flatMap((name) => Object.values(plain.story.receptors[name].by))) {
      const rest = all(curves(plain, 'tea-tanna', 39), path);
      const moving = all(curves(kinetic, 'tea-tanna', 39, fast), path);
      rest.forEach((share, at) => expect(Math.abs(moving[at] - share)).toBeLessThan(2e-5));
    }
    const late = (bench: Bench): number => all(curves(bench, 'tea-tanna', 39), plain.story.muOccupancyByAny).slice(-1)[0];
    expect(late(kinetic) / late(plain)).toBeCloseTo(1, 1);
  });
});

describe('efficacy', () => {
  it('keeps every stimulus and activation within 0 and what sits there', () => {
    fc.assert(
      fc.property(product, dose, draw, (of, mg, number) => {
        const found = curves(plain, of, mg, knowledgeDraw(seed, number));
        const any = all(found, plain.story.muOccupancyByAny);
        all(found, plain.story.mu.activation).forEach((activation, at) => {
          expect(activation).toBeGreaterThanOrEqual(-1e-9);
          expect(activation).toBeLessThanOrEqual(any[at] + 1e-9);
        });
        for (const felt of all(found, plain.story.effects.rating)) {
          expect(felt).toBeGreaterThanOrEqual(-1e-7);
          expect(felt).toBeLessThanOrEqual(100);
        }
      }),
      few,
    );
  });

  it('says less of 7-hydroxymitragynine as in the assay than as a full agonist, side by side', () => {
    const spoken = (['assay', 'partial', 'full'] as const).map((efficacy7OH) => {
      const bench = benchOf({ efficacy7OH });
      return Math.max(...all(curves(bench, 'extract-huestis', 59.2), bench.story.mu.activation));
    });
    expect(spoken[0]).toBeLessThan(spoken[1]);
    expect(spoken[1]).toBeLessThan(spoken[2]);
  });
});

describe('messengers', () => {
  it('stay at rest without a drug, whatever is not known', () => {
    fc.assert(
      fc.property(draw, (number) => {
        const found = curves(plain, 'tea-tanna', 1e-9, knowledgeDraw(seed, number));
        for (const path of Object.values(plain.story.messengers).slice(0, 3))
          for (const level of all(found, path)) expect(level).toBeCloseTo(1, 6);
      }),
      few,
    );
  });

  it('are released by nothing unless the switch says so: without the metabolite serotonin stays at 1', () => {
    const silent = benchOf({ metabolite1A: 'off' });
    for (const level of all(curves(silent, 'tea-tanna', 240), silent.story.messengers.serotonin)) expect(level).toBeCloseTo(1, 9);
    const released = benchOf({ metabolite1A: 'off', serotoninRelease: 'assumed' });
    expect(Math.max(...all(curves(released, 'tea-tanna', 240), released.story.messengers.serotonin))).toBeGreaterThan(1.1);
  });

  it('know no release of noradrenaline either: with alpha-2 receptors and mu receptors silent it stays at 1', () => {
    const quiet = withFixed(asRecorded, { 'noradrenaline/mu-inhibition': 0 });
    const none = benchOf({ alpha2: 'none' });
    for (const level of all(curves(none, 'tea-tanna', 240, quiet), none.story.messengers.noradrenaline)) expect(level).toBeCloseTo(1, 9);
    const assumed = benchOf({ alpha2: 'none', noradrenalineRelease: 'assumed' });
    expect(Math.max(...all(curves(assumed, 'tea-tanna', 240, quiet), assumed.story.messengers.noradrenaline))).toBeGreaterThan(1.1);
  });

  it('follow the sign of the alpha-2 switch', () => {
    const tight = withFixed(asRecorded, { 'alpha-2a-adrenoceptor/mitragynine-ki': 1, 'noradrenaline/mu-inhibition': 0 });
    const extreme = (alpha2: Switches['alpha2'], pick: (...values: number[]) => number) => {
      const bench = benchOf({ alpha2 });
      return pick(...all(curves(bench, 'pure mitragynine', 40, tight), bench.story.messengers.noradrenaline));
    };
    expect(extreme('antagonist', Math.max)).toBeGreaterThan(1.2);
    expect(extreme('agonist', Math.min)).toBeLessThan(0.9);
  });
});

describe('effects', () => {
  it('add up: time in ice water is the start, what pain relief adds and what relief of withdrawal adds', () => {
    for (const user of ['naive', 'regular', 'abstinent'] as const) {
      const { story, ...rest } = benchOf({ user });
      const found = curves({ story, ...rest }, 'tea-tanna', 39);
      const [whole, pain, relief] = [story.effects.iceWater, story.effects.iceWaterByPainRelief, story.effects.iceWaterByRelief].map(
        (path) => all(found, path),
      );
      whole.forEach((value, at) => expect(value).toBeCloseTo(whole[0] + pain[at] + relief[at], 9));
    }
  });

  it('give a naive person no relief of withdrawal and a regular one some', () => {
    const relief = (user: Switches['user']) => {
      const bench = benchOf({ user });
      return Math.max(...all(curves(bench, 'tea-tanna', 39), bench.story.effects.relief));
    };
    expect(Math.abs(relief('naive'))).toBe(0);
    expect(relief('regular')).toBeGreaterThan(0.01);
  });

  it('spare the colon when transduction is lost, and nothing when receptors are', () => {
    const slowest = (user: Switches['user'], tolerance: Switches['tolerance']) => {
      const bench = benchOf({ user, tolerance });
      return Math.min(...all(curves(bench, 'tea-tanna', 39), bench.story.effects.gutTransit));
    };
    expect(slowest('regular', 'transduction')).toBeCloseTo(slowest('naive', 'transduction'), 9);
    expect(slowest('regular', 'density')).toBeGreaterThan(slowest('naive', 'density'));
  });

  it('leave excitatory toxicity alone beside naloxone, and take sedation away', () => {
    const blocked = benchOf({ antagonist: 'naloxone' });
    const peak = (bench: Bench, path: string) => Math.max(...all(curves(bench, 'tea-tanna', 240), path));
    expect(peak(blocked, blocked.story.arousal.excitation)).toBeCloseTo(peak(plain, plain.story.arousal.excitation), 6); // runs are exact to a millionth
    expect(peak(blocked, blocked.story.arousal.sedation)).toBeLessThan(0.1 * peak(plain, plain.story.arousal.sedation));
  });
});

describe('hypotheses', () => {
  it.each([...hypotheses, 'equal weights'] as const)(
    '%s runs alone: arousal is its stimulation less sedation plus excitation',
    (arousal) => {
      const bench = benchOf({ arousal });
      const found = curves(bench, 'tea-tanna', 39);
      const { index, sedation, excitation, equalWeights, stimulation } = bench.story.arousal;
      const own = all(found, arousal === 'equal weights' ? equalWeights : stimulation[arousal]);
      all(found, index).forEach((value, at) => expect(value).toBeCloseTo(own[at] - found[sedation][at] + found[excitation][at], 9));
      expect(caption).toContain('weights are ours');
    },
  );

  it('weigh all five the same', () => {
    const found = curves(plain, 'tea-tanna', 10);
    const { stimulation, equalWeights } = plain.story.arousal;
    all(found, equalWeights).forEach((value, at) =>
      expect(value).toBeCloseTo(hypotheses.reduce((sum, name) => sum + found[stimulation[name]][at], 0) / 5, 12),
    );
  });
});

describe('draws of what is not known', () => {
  it('stay inside the words of every assumption, are numbers above zero where those recorded are, and depend on nothing but seed, number and fact', () => {
    const ids = [...new Set(plain.story.model.parameters.map(({ given }) => given.id))];
    fc.assert(
      fc.property(draw, (number) => {
        const [one, other] = [knowledgeDraw(seed, number), knowledgeDraw(seed, number)];
        for (const id of [...ids].reverse()) other(id);
        for (const id of ids) {
          const { value, range, origin } = fact(id);
          const scale = value === 0 ? Number.NaN : asRecorded(id) / value;
          expect(one(id)).toBe(other(id));
          if (range === undefined) expect(one(id)).toBe(asRecorded(id));
          else if (origin !== 'assumed') {
            expect(Number.isFinite(one(id))).toBe(true);
            if (range[0] > 0) expect(one(id)).toBeGreaterThan(0);
          } else if (!Number.isNaN(scale)) {
            expect(one(id)).toBeGreaterThanOrEqual(range[0] * scale * (1 - 1e-12));
            expect(one(id)).toBeLessThanOrEqual(range[1] * scale * (1 + 1e-12));
          }
        }
      }),
      few,
    );
  });

  it('know every switch', () => {
    expect(switchNames).toHaveLength(14);
  });
});
