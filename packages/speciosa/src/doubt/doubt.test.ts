import { coherent, quantity } from '@speciosa/engine/quantity';
import { log } from '@speciosa/engine/real';
import { fact, modelFacts } from '@speciosa/evidence';
import { asRecorded } from '@speciosa/kratom';
import { describe, expect, it } from 'vitest';
import type { ValueOf } from '@speciosa/kratom';
import { curvesUnder, drawnCurvesOf, run } from '../run/index.js';
import { findScenario, readScenario } from '../scenario/index.js';
import { isMain, thinned } from './band.js';
import { doubtedBy, knowledgeDraw } from './draws.js';
import { intervalsOf } from './interval.js';
import { endsOfDoubt, ranked } from './moving.js';
import { doubted, isOfPeople, moveOf } from './prior.js';
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
    const ids = modelFacts
      .filter(({ range }) => range !== undefined)
      .map(({ id }) => id)
      .slice(0, 60);
    const forwards = ids.map(one);
    const backwards = [...ids].reverse().map(other).reverse();
    expect(backwards).toEqual(forwards);
    expect(ids.map(knowledgeDraw(7, 4))).not.toEqual(forwards);
    expect(ids.map(knowledgeDraw(8, 3))).not.toEqual(forwards);
  });

  it.each([
    ['a', 'mitragynine/apparent-deep-flow', 'mitragynine/apparent-shallow-volume'],
    ['b', 'flow-limited/mitragynine-liver-clearance', 'flow-limited/mitragynine-tissue-partition'],
  ] as const)('of structure %s has the covariance of the calibration once what the values follow is taken off', (structure, one, other) => {
    const group = together[structure].find(({ ids }) => ids.includes(one));
    if (group === undefined) throw new Error('no group');
    const row = (id: string): readonly number[] => group.factor[group.ids.indexOf(id)] ?? [];
    const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
    const expected = dot(row(one), row(other)) / Math.sqrt(dot(row(one), row(one)) * dot(row(other), row(other)));
    const left = (id: string, valueOf: (asked: string) => number): number => {
      const moves = group.beside.map((held) => moveOf(fact(held), valueOf(held) / (asRecorded(held) / fact(held).value)));
      return log(valueOf(id) / asRecorded(id)) - dot(group.follows[group.ids.indexOf(id)] ?? [], moves);
    };
    const draws = Array.from({ length: 4000 }, (_, draw) => knowledgeDraw(1, draw, structure));
    const [x, y] = [draws.map((valueOf) => left(one, valueOf)), draws.map((valueOf) => left(other, valueOf))];
    expect(Math.abs(expected)).toBeGreaterThan(0.2);
    // Standard errors over 4,000 draws: 0.016 of a correlation at most, 1.1 % of a standard deviation.
    expect(Math.abs(dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y)) - expected)).toBeLessThan(0.06);
    expect(Math.sqrt(dot(x, x) / x.length) / Math.sqrt(dot(row(one), row(one)))).toBeCloseTo(1, 1);
  });

  it('lets a fitted value make good for what the fit held still: more 7-hydroxymitragynine formed, more of it cleared', () => {
    const draws = Array.from({ length: 400 }, (_, draw) => knowledgeDraw(1, draw, 'b'));
    const [formed, cleared] = ['mitragynine/cyp3a-share-to-7-hydroxy', 'flow-limited/7-hydroxymitragynine-liver-clearance'].map((id) =>
      draws.map((valueOf) => log(valueOf(id) / asRecorded(id))),
    );
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    const [x = [], y = []] = [formed, cleared].map((values = []) => values.map((value) => value - sum(values) / values.length));
    const correlation =
      sum(x.map((value, at) => value * (y[at] ?? 0))) /
      Math.sqrt(sum(x.map((value) => value * value)) * sum(y.map((value) => value * value)));
    expect(correlation).toBeGreaterThan(0.5);
  });

  it('leaves the organs of the one man as they are: how men differ is not what is unknown', () => {
    for (const { id, kind, value, unit } of modelFacts.filter((one) => isOfPeople(one))) {
      expect(kind).toBe('derived');
      expect(knowledgeDraw(3, 1, 'b')(id)).toBe(coherent(quantity(value, unit)));
    }
    expect(modelFacts.some((one) => isOfPeople(one))).toBe(true);
  });

  it('knows every fact that was fitted together, and follows none that was', () => {
    for (const groups of Object.values(together)) {
      const fitted = new Set(groups.flatMap(({ ids }) => ids));
      for (const { ids, factor, beside, follows } of groups) {
        expect(factor.map(({ length }) => length)).toEqual(ids.map((_, at) => at + 1));
        expect(follows.map(({ length }) => length)).toEqual(ids.map(() => beside.length));
        for (const id of [...ids, ...beside]) expect(fact(id).id).toBe(id);
        expect(beside.filter((id) => fitted.has(id))).toEqual([]);
      }
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
    expect(
      drawnCurvesOf(scenario, 7)
        .slice(0, 3)
        .map(({ metrics }) => metrics),
    ).toEqual(few);
  });

  it('of structure b are narrower than values drawn one by one would make them: its fit is drawn as a whole', () => {
    const name = { ...scenario, structure: 'b' as const };
    const peaks = (values: readonly ValueOf[]): number[] =>
      curvesUnder(name, values)
        .flatMap(
          (one) =>
            one?.metrics.find((metric) => metric.name === 'Cmax' && metric.analyte === 'mitragynine' && metric.matrix === 'plasma-total')
              ?.value ?? [],
        )
        .sort((x, y) => x - y);
    const width = (sorted: readonly number[]): number =>
      (sorted[Math.floor(0.95 * sorted.length)] ?? 0) / (sorted[Math.floor(0.05 * sorted.length)] ?? 1);
    const whole = Array.from({ length: 60 }, (_, draw) => knowledgeDraw(1, draw, 'b'));
    const ids = together.b[0]?.ids ?? [];
    // Each fitted value from a draw of its own: same widths, no ties.
    const single = whole.map(
      (valueOf, draw): ValueOf =>
        (id) =>
          ids.includes(id) ? knowledgeDraw(1, 1000 + 60 * ids.indexOf(id) + draw, 'b')(id) : valueOf(id),
    );
    expect(width(peaks(whole))).toBeLessThan(0.7 * width(peaks(single)));
  });

  it('say that they are of knowledge, and hold the typical peak', () => {
    const peak = run(scenario).metrics.find(
      ({ name, analyte, matrix }) => name === 'Cmax' && analyte === 'mitragynine' && matrix === 'plasma-total',
    );
    expect(peak?.interval).toMatchObject({ of: 'knowledge', level: 0.9, draws: 200 });
    if (peak === undefined || !('low' in peak.interval)) throw new Error('no interval');
    expect(peak.interval.low).toBeLessThan(peak.value);
    expect(peak.interval.high).toBeGreaterThan(peak.value);
  });

  it('stand over time round plasma and all receptors held, ordered, as wide at the peak as its own interval says', () => {
    const { bands = [], series, metrics } = run(scenario);
    const main = series.filter(isMain);
    expect(bands.map(({ analyte, matrix }) => [analyte, matrix])).toEqual(main.map(({ analyte, matrix }) => [analyte, matrix]));
    for (const [at, { p5, p25, p75, p95, timeHours, draws }] of bands.entries()) {
      expect(timeHours).toEqual(main[at]?.timeHours);
      expect(draws).toBe(200);
      expect(p5.every((low, k) => low <= (p25[k] ?? 0) && (p25[k] ?? 0) <= (p75[k] ?? 0) && (p75[k] ?? 0) <= (p95[k] ?? 0))).toBe(true);
      // The 95th percentile of the highest values is at least the highest of the 95th percentiles.
      const { analyte, matrix } = main[at] ?? {};
      const peak = metrics.find(
        (metric) => metric.analyte === analyte && metric.matrix === matrix && (metric.name === 'Cmax' || metric.name === 'peakOccupancy'),
      );
      if (peak !== undefined && 'low' in peak.interval) expect(Math.max(...p95)).toBeLessThanOrEqual(peak.interval.high * (1 + 1e-12));
    }
    expect(run(scenario, { draws: 0 }).bands).toBeUndefined();
    expect(run(scenario, { draws: 19 }).bands).toBeUndefined();
  });

  it('keep of very long curves every so many hours, the first and the last among them', () => {
    const long = {
      name: 'x',
      analyte: 'mitragynine',
      matrix: 'plasma-total',
      unit: 'nmol/L',
      timeHours: Array.from({ length: 10_000 }, (_, k) => k),
      values: Array.from({ length: 10_000 }, (_, k) => 2 * k),
    } as const;
    const { timeHours, values } = thinned(long);
    expect(timeHours.length).toBeLessThan(2700);
    expect([timeHours[0], timeHours.at(-1)]).toEqual([0, 9999]);
    expect(values).toEqual(timeHours.map((hour) => 2 * hour));
  });

  it('are absent, with the reason, where too few draws could be read', () => {
    const metric = { name: 'Cmax', analyte: 'mitragynine', matrix: 'plasma-total', unit: 'nmol/L' } as const;
    const found = intervalsOf(Array.from({ length: 19 }, (_, at) => [{ ...metric, value: at }]));
    expect([...found.values()]).toEqual([{ absent: 'only 19 draws of what is not known could be read, fewer than 20' }]);
  });
});

describe('an extrapolation', () => {
  it('is a range and never a line: a liver with reduced function', () => {
    const { metrics, series, extrapolation, flags } = run(
      scenarioNamed('tea-2g', (text) => text.replace('kind: adult', 'kind: adult\n  has: [liver]')),
      { draws: 40 },
    );
    expect({ metrics, series }).toEqual({ metrics: [], series: [] });
    expect(extrapolation?.because).toEqual(['nobody with liver disease was followed after kratom']);
    expect(flags.some((flag) => flag.startsWith('extrapolation: liver disease'))).toBe(true);
    for (const { p5, p25, p75, p95 } of extrapolation?.bands ?? [])
      expect(p5.every((low, at) => low <= (p25[at] ?? 0) && (p25[at] ?? 0) <= (p75[at] ?? 0) && (p75[at] ?? 0) <= (p95[at] ?? 0))).toBe(
        true,
      );
    const area = extrapolation?.ranges.find(
      ({ name, analyte, matrix }) => name === 'AUClast' && analyte === 'mitragynine' && matrix === 'plasma-total',
    );
    const usual = run(scenarioNamed('tea-2g'), { draws: 0 }).metrics.find(
      ({ name, analyte, matrix }) => name === 'AUClast' && analyte === 'mitragynine' && matrix === 'plasma-total',
    );
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
    expect(
      ranked([
        { fact: 'a', atLow: 1, atHigh: 1.5 },
        { fact: 'b', atLow: 4, atHigh: 1 },
        { fact: 'c', atLow: 1, atHigh: 1.001 },
      ]).map(({ fact: id }) => id),
    ).toEqual(['b', 'a']);
  });
});
