import { describe, expect, it } from 'vitest';
import { emergencyPlaces, fact, modelFacts, observed, product, products, source, sources } from './index.js';

/** Counted a second time here, so that the engine and the library cannot be wrong together. */
const atomicWeights: Readonly<Record<string, number>> = { C: 12.011, H: 1.008, N: 14.007, O: 15.999, F: 18.998, Cl: 35.45 };

const weightOf = (formula: string): number =>
  [...formula.matchAll(/(Cl|[CHNOF])(\d*)/g)].reduce(
    (sum, [, element = '', count]) => sum + (atomicWeights[element] ?? NaN) * Number(count === '' ? 1 : count),
    0,
  );

describe('the facts of the model', () => {
  it('each have a source that can be looked up by DOI or PubMed number', () => {
    for (const { id, source: sourceId } of modelFacts) {
      const { doi, pmid } = source(sourceId);
      expect(doi ?? pmid, id).not.toBeNull();
    }
  });

  /** Sizes that may be none or run the other way: a response below rest, an imposed ventilation of none. */
  const mayBeNone = new Set(['breathing/flow-response/least', 'breathing/imposed']);

  it('each have a value inside their range, and sizes with a unit are positive', () => {
    for (const { id, value, range, unit } of modelFacts) {
      const [low, high] = range ?? [value, value];
      expect(value, id).toBeGreaterThanOrEqual(low);
      expect(value, id).toBeLessThanOrEqual(high);
      if (!['1', 'fraction', 'ratio', 'fold', '%'].includes(unit) && !mayBeNone.has(id)) expect(value, id).toBeGreaterThan(0);
    }
  });

  it('say of every assumption why, and how far it may be off', () => {
    const assumed = modelFacts.filter((entry) => entry.kind === 'assumed');
    expect(assumed.length).toBeGreaterThan(0);
    for (const { id, because, range, origin } of assumed) {
      expect(because.length, id).toBeGreaterThan(20);
      expect(range[0], id).toBeLessThan(range[1]);
      expect(origin, id).toBe('assumed');
    }
  });

  it('weigh every molecule as its formula does', () => {
    const masses = modelFacts.flatMap((entry) =>
      entry.id.endsWith('/molar-mass') && entry.kind === 'derived' && entry.formula !== null ? [{ ...entry, formula: entry.formula }] : [],
    );
    expect(masses.length).toBeGreaterThan(20);
    for (const { id, value, formula } of masses) {
      expect(value, id).toBeCloseTo(weightOf(formula), 3);
    }
  });

  it('leave no product more available than everything', () => {
    const tea = fact('gut/tea-absolute-availability');
    for (const kind of ['tea', 'capsule', 'extract']) {
      const relative = fact(`product/${kind}-relative-availability`);
      expect(tea.value * relative.value).toBeLessThanOrEqual(1);
      expect((tea.range?.[1] ?? 1) * (relative.range?.[1] ?? relative.value)).toBeLessThanOrEqual(1);
    }
  });

  it('are nobody’s to change', () => {
    const entry = fact('mitragynine/apparent-clearance');
    expect(Object.isFrozen(entry) && Object.isFrozen(entry.range) && Object.isFrozen(modelFacts)).toBe(true);
    expect(() => Object.assign(entry, { value: 1 })).toThrow(TypeError);
  });

  it('answer a mistyped id with the nearest one', () => {
    expect(() => fact('mitragynine/aparent-clearance')).toThrow('did you mean "mitragynine/apparent-clearance"?');
    expect(() => source('prohaska-2202')).toThrow('prohaska-2022');
    expect(() => product('coffee')).toThrow('no product is called "coffee"');
  });
});

describe('the products', () => {
  it('hold positive amounts of alkaloid per mass, and no more than the product weighs', () => {
    for (const { id, alkaloids } of products) {
      expect(
        alkaloids.every(({ value, unit }) => value > 0 && unit === 'mg/g'),
        id,
      ).toBe(true);
      expect(
        alkaloids.reduce((sum, { value }) => sum + value, 0),
        id,
      ).toBeLessThanOrEqual(1000);
    }
  });

  it('name the alkaloid by which doses are counted: mitragynine, but in a tablet', () => {
    for (const { id, class: kind, alkaloids } of products)
      expect(
        alkaloids.map(({ analyte }) => analyte),
        id,
      ).toContain(kind === 'tablet' ? '7-hydroxymitragynine' : 'mitragynine');
  });

  it('keep 7-hydroxymitragynine out of the leaf, with the limit below which it would not be seen', () => {
    expect(product('tea-tanna').alkaloids.some(({ analyte }) => analyte === '7-hydroxymitragynine')).toBe(false);
    expect(product('tea-tanna').below).toContainEqual({ analyte: '7-hydroxymitragynine', value: 0.124, unit: 'mg/g' });
  });
});

describe('the observed rows', () => {
  it('each name a source and hold a number, a spread or words', () => {
    const known = new Set(sources.map(({ id }) => id));
    for (const row of observed) {
      expect(known.has(row.source), row.id).toBe(true);
      expect(row.value !== null || row.spread !== null || row.says !== null, row.id).toBe(true);
    }
  });

  it('have ids of their own', () => {
    expect(new Set(observed.map(({ id }) => id)).size).toBe(observed.length);
  });

  it('mark what was replaced instead of dropping it', () => {
    const replaced = observed.filter(({ standing }) => standing !== 'current');
    expect(replaced.length).toBeGreaterThan(0);
    for (const row of replaced) expect(row.by !== null && row.why !== null, row.id).toBe(true);
  });

  it('hold the rows that set values of the model', () => {
    const peak = (arm: string, analyte: string) =>
      observed.find((row) => row.arm.id === arm && row.analyte === analyte && row.metric === 'Cmax' && row.value !== null)?.value;
    expect(peak('tea-2g', 'mitragynine')).toBe(81.9);
    expect(peak('29-6-mg-day-1', 'mitragynine')).toBe(93.2);
    expect(peak('6-65-mg-day-1', '7-hydroxymitragynine')).toBe(3.6);
    expect(peak('53-2-mg-day-1', '7-hydroxymitragynine')).toBe(22.7);
  });
});

describe('whom to call', () => {
  it('is said for each place by a number for an emergency first, from a public body', () => {
    expect(emergencyPlaces.length).toBeGreaterThan(0);
    for (const { id, calls } of emergencyPlaces) {
      expect(calls[0]?.for, id).toBe('emergency');
      for (const call of calls) expect(source(call.source).kind, `${id} ${call.number}`).toBe('government');
    }
    expect(new Set(emergencyPlaces.map(({ id }) => id)).size).toBe(emergencyPlaces.length);
  });
});
