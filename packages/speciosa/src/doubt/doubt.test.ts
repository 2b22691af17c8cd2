import { log } from '@speciosa/engine/real';
import { fact, modelFacts } from '@speciosa/evidence';
import { asRecorded } from '@speciosa/kratom';
import { describe, expect, it } from 'vitest';
import { drawnCurvesOf, run } from '../run.js';
import { findScenario, readScenario } from '../scenario/index.js';
import { doubtedBy, knowledgeDraw } from './draws.js';
import { intervalsOf } from './interval.js';
import { endsOfDoubt, ranked } from './moving.js';
import { doubted } from './prior.js';
import { together } from './together.js';

function scenarioNamed(name: string, change: (text: string) => string = (text) => text) {
  const read = readScenario(change(findScenario(name) ?? ''), name);
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join());
  return read.scenario;
}

describe('what is known of a fact', () => {
  it('is narrower for people than for glass, animals and assumptions, at the same printed range', () => {
    const at = (origin: 'human' | 'in vitro' | 'animal' | 'assumed') => doubted({ value: 4, range: [1, 16], origin, unit: 'L' }, 1);
    expect(at('human')).toBeLessThan(at('in vitro'));
    expect(at('in vitro')).toBeLessThan(at('animal'));
    expect(at('animal')).toBeLessThan(at('assumed'));
  });

  it('stays within the words of an assumption, and moves only away from an end it stands on', () => {
    for (const z of [-6, -1, 0, 1, 6]) {
      const value = doubted({ value: 0, range: [0, 0.5], origin: 'assumed', unit: 'fraction' }, z);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(0.5);
      expect(doubted({ value: 0.9, range: [0.5, 1], origin: 'human', unit: 'fraction' }, z)).toBeLessThanOrEqual(1);
    }
  });

  it('is certain where no range was printed', () => expect(doubted({ value: 3, origin: 'human', unit: 'h' }, 2)).toBe(3));
});

describe('a draw', () => {
  it('is the same whoever asks, in whatever order', () => {
    const [one, other] = [knowledgeDraw(7, 3), knowledgeDraw(7, 3)];
    const ids = modelFacts.filter(({ range }) => range !== undefined).map(({ id }) => id).slice(0, 60);
    const forwards = ids.map(one);
    const backwards = [...ids].reverse().map(other).reverse();
    expect(backwards).toEqual(forwards);
    expect(ids.map(knowledgeDraw(7, 4))).not.toEqual(forwards);
    expect(ids.map(knowledgeDraw(8, 3))).not.toEqual(forwards);
  });

  it('has the covariance of the calibration for what was fitted together', () => {
    const [group] = together;
    if (group === undefined) throw new Error('no group');
    const [a, b] = [group.ids.indexOf('mitragynine/apparent-clearance'), group.ids.indexOf('mitragynine/worn-path-inactivation')];
    const row = (at: number): readonly number[] => group.factor[at] ?? [];
    const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, one, at) => sum + one * (y[at] ?? 0), 0);
    const expected = dot(row(a), row(b)) / Math.sqrt(dot(row(a), row(a)) * dot(row(b), row(b)));
    const draws = Array.from({ length: 4000 }, (_, draw) => knowledgeDraw(1, draw));
    const logs = [a, b].map((at) => draws.map((valueOf) => log(valueOf(group.ids[at] ?? '') / asRecorded(group.ids[at] ?? ''))));
    const [x = [], y = []] = logs;
    const seen = dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
    expect(Math.abs(expected)).toBeGreaterThan(0.2);
    // Standard error of a correlation over 4,000 draws: 0.016 at most.
    expect(Math.abs(seen - expected)).toBeLessThan(0.06);
  });

  it('knows every fact that was fitted together', () => {
    for (const { ids, factor } of together) {
      expect(factor.map(({ length }) => length)).toEqual(ids.map((_, at) => at + 1));
      for (const id of ids) expect(fact(id).id).toBe(id);
    }
  });
});

describe('intervals', () => {
  const scenario = scenarioNamed('tea-2g');
  it('are the same bytes for the same seed, others for another', () => {
    const bytes = (seed: number) => JSON.stringify(drawnCurvesOf({ ...scenario, seed }, 24).map(({ metrics }) => metrics));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(2)).not.toBe(bytes(1));
  });

  it('do not depend on how many draws are run beside one', () => {
    const few = drawnCurvesOf(scenario, 3).map(({ metrics }) => metrics);
    expect(drawnCurvesOf(scenario, 7).slice(0, 3).map(({ metrics }) => metrics)).toEqual(few);
  });

  it('say that they are of knowledge, and hold the typical peak', () => {
    const peak = run(scenario).metrics.find(({ name, analyte, matrix }) => name === 'Cmax' && analyte === 'mitragynine' && matrix === 'plasma-total');
    expect(peak?.interval).toMatchObject({ of: 'knowledge', level: 0.9, draws: 200 });
    if (peak === undefined || !('low' in peak.interval)) throw new Error('no interval');
    expect(peak.interval.low).toBeLessThan(peak.value);
    expect(peak.interval.high).toBeGreaterThan(peak.value);
  });

  it('are absent, with the reason, where too few draws could be read', () => {
    const metric = { name: 'Cmax', analyte: 'mitragynine', matrix: 'plasma-total', unit: 'nmol/L' } as const;
    const found = intervalsOf(Array.from({ length: 19 }, (_, at) => [{ ...metric, value: at }]));
    expect([...found.values()]).toEqual([{ absent: 'only 19 draws of what is not known could be read, fewer than 20' }]);
  });
});

describe('an extrapolation', () => {
  it('is a range and never a line: a liver with reduced function', () => {
    const { metrics, series, extrapolation, flags } = run(scenarioNamed('tea-2g', (text) => text.replace('kind: adult', 'kind: adult\n  has: [liver]')), { draws: 40 });
    expect({ metrics, series }).toEqual({ metrics: [], series: [] });
    expect(extrapolation?.because).toEqual(['nobody with liver disease was followed after kratom']);
    expect(flags.some((flag) => flag.startsWith('extrapolation: liver disease'))).toBe(true);
    for (const { p5, p25, p75, p95 } of extrapolation?.bands ?? []) expect(p5.every((low, at) => low <= (p25[at] ?? 0) && (p25[at] ?? 0) <= (p75[at] ?? 0) && (p75[at] ?? 0) <= (p95[at] ?? 0))).toBe(true);
    const area = extrapolation?.ranges.find(({ name, analyte, matrix }) => name === 'AUClast' && analyte === 'mitragynine' && matrix === 'plasma-total');
    const usual = run(scenarioNamed('tea-2g'), { draws: 0 }).metrics.find(({ name, analyte, matrix }) => name === 'AUClast' && analyte === 'mitragynine' && matrix === 'plasma-total');
    expect(area?.high).toBeGreaterThan(1.5 * (usual?.value ?? Number.POSITIVE_INFINITY));
  });
});

describe('which unknown moves a number', () => {
  it('is asked of each alone, and not of what is certain', () => {
    const ends = endsOfDoubt(['mitragynine/apparent-central-volume', 'mitragynine/molar-mass']);
    expect(ends.map(({ fact: id }) => id)).toEqual(['mitragynine/apparent-central-volume']);
    const [low, high] = ends[0]?.values ?? [asRecorded, asRecorded];
    expect(low('mitragynine/apparent-central-volume')).toBe(doubtedBy('mitragynine/apparent-central-volume', -1.645));
    expect(high('mitragynine/apparent-clearance')).toBe(asRecorded('mitragynine/apparent-clearance'));
  });

  it('is ranked by how far it moves, either way', () => {
    expect(ranked([{ fact: 'a', atLow: 1, atHigh: 1.5 }, { fact: 'b', atLow: 4, atHigh: 1 }, { fact: 'c', atLow: 1, atHigh: 1.001 }]).map(({ fact: id }) => id)).toEqual(['b', 'a']);
  });
});
