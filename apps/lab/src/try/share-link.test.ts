import { besideNames, productClasses, readScenario } from 'speciosa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionChoices } from './choices.js';
import type { Choices } from './choices.js';
import { defaultView, readLink, writeLink } from './share-link.js';
import { scenarioOf } from './scenario-of.js';

const number = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => String(hundredths / 100));

/** Medicines need structure (b): without one, any structure. */
const told = fc.oneof(
  fc.record({ structure: fc.constantFrom('a' as const, 'b' as const, 'both' as const), beside: fc.constant<readonly string[]>([]) }),
  fc.record({ structure: fc.constantFrom('b' as const, 'both' as const), beside: fc.subarray([...besideNames]) }),
);

const taken = fc.record({
  product: fc.constantFrom(...productClasses.map(({ id }) => id)),
  amount: number(0.01, 99),
  of: fc.constantFrom('product' as const, 'mitragynine' as const),
  isRepeated: fc.boolean(),
  everyHours: number(0.25, 48),
  times: fc.integer({ min: 2, max: 30 }).map(String),
});

const person = fc.record({ has: fc.subarray(conditionChoices.map(({ id }) => id)) });

const choices: fc.Arbitrary<Choices> = fc
  .tuple(taken, told, person)
  .map(([what, how, who]) => ({ ...what, ...how, ...who, otherMedicine: '' }));

const view = fc.record({
  scaling: fc.constantFrom('linear' as const, 'log' as const),
  hours: fc.constantFrom('day' as const, 'span' as const),
});

describe('a shared link', () => {
  it('gives back the scenario and the view it was written from', () => {
    fc.assert(
      fc.property(choices, view, (chosen, looked) => {
        const judged = scenarioOf(chosen);
        if (!judged.ok) throw new Error(JSON.stringify(judged.complaints));
        const read = readLink(writeLink(judged.scenario, looked));
        if (read.kind !== 'shared' || read.choices === null) throw new Error(JSON.stringify(read));
        expect(read.scenario).toEqual(judged.scenario);
        expect(scenarioOf(read.choices)).toEqual(judged);
        expect(read.view).toEqual(looked);
      }),
      { seed: 23, numRuns: 300 },
    );
  });

  it('carries a scenario that the controls cannot show as it is, without controls for it', () => {
    for (const change of [{ switches: { user: 'abstinent' } }, { seed: 7 }, { span: '30 h' }]) {
      const text = JSON.stringify({
        speciosa: 1,
        name: 'own',
        title: 'own',
        who: { kind: 'adult' },
        taken: [{ product: 'tea-tanna', amount: '2 g' }],
        span: '24 h',
        ...change,
      });
      const own = readScenario(text, 'test');
      if (!own.ok) throw new Error(JSON.stringify(own.complaints));
      expect(readLink(writeLink(own.scenario, defaultView))).toEqual({
        kind: 'shared',
        scenario: own.scenario,
        choices: null,
        view: defaultView,
      });
    }
  });

  it('never throws and never runs what it cannot read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#v1.${text}`),
          fc.base64String().map((text) => `#v1.${text}`),
          fc.json().map((text) => `#v1.${btoa(unescape(encodeURIComponent(text)))}`),
        ),
        (hash) => {
          const read = readLink(hash);
          expect(read.kind === 'none' || read.kind === 'wrong').toBe(true);
        },
      ),
      { seed: 29, numRuns: 500 },
    );
  });

  it('is none when there is no hash', () => {
    expect(readLink('')).toEqual({ kind: 'none' });
    expect(readLink('#')).toEqual({ kind: 'none' });
  });

  it('says which words of its scenario are wrong', () => {
    const hash = `#v1.${btoa(JSON.stringify({ scenario: { speciosa: 1, name: 'x', title: 'x', who: { kind: 'child' }, taken: [{ product: 'tea-tanna', amount: '2 g' }], span: '24 h' }, view: defaultView }))}`;
    const read = readLink(hash);
    expect(read.kind === 'wrong' && read.message).toContain(
      'who.kind: expected adult, found "child"; children and pregnancy are outside this model',
    );
  });
});
