import { describe, expect, test } from 'vitest';
import { quantity } from '@speciosa/engine/quantity';
import { prepare, runPrepared } from '@speciosa/engine/study';
import { entryOf, flowLimitedStory, medicineNames, perpetratorNames, product, productIds, structures } from '@speciosa/kratom';
import { kratomBench, ofAlkaloid, runTogether } from './beside-kratom.js';
import { disagreements } from './disagreements.js';
import { pairBench, ratiosOf } from './pair-bench.js';

const mass = (mg: number) => quantity(mg, 'mg');
const tea = { product: 'tea-tanna', mg: 38.96, atHours: 0 };

describe('structure (b) keeps its books', () => {
  test.each(productIds)('of every molecule, for %s once and daily', (id) => {
    const { story, doses } = structures.b.tell();
    const prepared = prepare(story.model);
    for (const times of [1, 8]) {
      const result = runPrepared(prepared, {
        doses: [...doses([{ product: product(id), mass: mass(100), of: 'product', atHours: 0, everyHours: 24, times }])],
        spanHours: 240,
        requestedHours: [240],
        relativeTolerance: 1e-8,
        absoluteTolerance: 1e-8,
      });
      expect(result.outcome.kind).toBe('success');
      for (const { residualFraction } of result.balance.molecules) expect(Math.abs(residualFraction)).toBeLessThan(1e-8);
    }
  });

  test.each(perpetratorNames.filter((name) => entryOf(name).kind === 'concentrations'))('beside %s', (name) => {
    const bench = kratomBench([name]);
    const { result } = runTogether(bench, {
      kratom: [tea],
      medicines: [{ name, mg: 100, atHours: 0, everyHours: 12, times: 6 }],
      fromHours: 0,
      forHours: 96,
    });
    for (const { residualFraction } of result.balance.molecules) expect(Math.abs(residualFraction)).toBeLessThan(1e-8);
  });
});

describe('enzymes', () => {
  test('stay at 1 when nobody comes near', () => {
    const story = flowLimitedStory();
    const result = runPrepared(prepare(story.model), { doses: [], spanHours: 1000, requestedHours: [0, 10, 1000] });
    for (const path of Object.values(story.enzymes.present)) for (const level of result.outputs[path] ?? []) expect(level).toBe(1);
  });

  test('come back to 1 after kratom is gone, the gut wall first', () => {
    const bench = kratomBench([]);
    const { result, hours } = runTogether(bench, { kratom: [tea], medicines: [], fromHours: 0, forHours: 168 });
    const at = (path: string, hour: number): number => result.outputs[path]?.[hours.findIndex((one) => one >= hour)] ?? Number.NaN;
    const { 'gut CYP3A': gut, 'liver CYP3A': liver } = bench.story.enzymes.present;
    expect(Math.min(...(result.outputs[gut] ?? []))).toBeLessThan(0.5);
    expect(Math.min(...(result.outputs[liver] ?? []))).toBeGreaterThan(0.9);
    expect(at(gut, 160)).toBeGreaterThan(0.98);
  });
});

describe('doses', () => {
  test('are in proportion to levels where nothing can be saturated', () => {
    const { story, doses } = structures.b.tell();
    const prepared = prepare(story.model);
    const still = Object.fromEntries(
      story.model.parameters.flatMap(({ path, given }) =>
        given.id.endsWith('-inactivation-rate') ? [[path, 0]] : given.id.endsWith('-ki') && given.id.includes('cyp') ? [[path, 1e15]] : [],
      ),
    );
    const run = (mg: number) =>
      runPrepared(prepared, {
        doses: [
          ...doses([{ product: product('extract-huestis'), mass: mass(mg), of: 'mitragynine', atHours: 0, everyHours: null, times: 1 }]),
        ],
        spanHours: 48,
        requestedHours: [0.5, 1, 4, 24, 48],
        parameters: still,
        relativeTolerance: 1e-10,
        absoluteTolerance: 1e-10,
      });
    const [once, thrice] = [run(10), run(30)];
    for (const path of Object.values(story.plasma))
      (once.outputs[path] ?? []).forEach((level, at) => expect(thrice.outputs[path]?.[at] ?? Number.NaN).toBeCloseTo(3 * level, 6));
  });

  test('of a trade name with the same alkaloids give the same bytes', () => {
    const { story, doses } = structures.b.tell();
    const prepared = prepare(story.model);
    const named = (title: string) => ({
      product: { ...product('extract-huestis'), id: title, title },
      mass: mass(20),
      of: 'mitragynine' as const,
      atHours: 0,
      everyHours: null,
      times: 1,
    });
    const curve = (title: string) =>
      runPrepared(prepared, { doses: [...doses([named(title)])], spanHours: 24, requestedHours: [1, 2, 24] }).outputs[
        story.plasma.mitragynine
      ];
    expect(curve('one')).toEqual(curve('another'));
  });
});

describe('the two structures part where they must', () => {
  const found = disagreements();
  test.each(found.map(({ id, question }) => [id, question] as const))('%s: %s', (id) => {
    const { a, b } = found.find((one) => one.id === id) ?? { a: Number.NaN, b: Number.NaN };
    expect(Math.max(a / b, b / a)).toBeGreaterThan(1.2);
  });

  test('people were seen at each, and neither structure is right at all of them', () => {
    const nearer = found.map(({ a, b, seen }) => (Math.abs(Math.log(a / seen)) < Math.abs(Math.log(b / seen)) ? 'a' : 'b'));
    expect(new Set(nearer)).toEqual(new Set(['a', 'b']));
  });
});

describe('a medicine beside kratom', () => {
  test('itraconazole lowers the peak and the exposure of 7-hydroxymitragynine, as in people, not raises them, as in rats', () => {
    const bench = kratomBench(['itraconazole']);
    const kratom = [{ ...tea, atHours: 73 }];
    const [alone, beside] = [0, 4].map((times) =>
      ofAlkaloid(
        bench,
        runTogether(bench, {
          kratom,
          medicines: times === 0 ? [] : [{ name: 'itraconazole', mg: 200, atHours: 0, everyHours: 24, times }],
          fromHours: 73,
          forHours: 168,
        }),
        '7-hydroxymitragynine',
      ),
    );
    expect((beside?.cmax ?? Number.NaN) / (alone?.cmax ?? Number.NaN)).toBeLessThan(0.75);
    expect((beside?.auc ?? Number.NaN) / (alone?.auc ?? Number.NaN)).toBeLessThan(1);
  });

  test('where CYP3A clears nearly all of both, exposure rises instead, as in rats: the structure holds both signs', () => {
    const bench = kratomBench(['ketoconazole']);
    const drawn = new Map([
      ['7-hydroxymitragynine/cyp3a-share', 0.99],
      ['mitragynine/cyp3a-share', 0.85],
    ]);
    const auc = (mg: number): number =>
      ofAlkaloid(
        bench,
        runTogether(
          bench,
          {
            kratom: [{ ...tea, atHours: 1 }],
            medicines: mg === 0 ? [] : [{ name: 'ketoconazole', mg, atHours: 0, everyHours: 12, times: 6 }],
            fromHours: 1,
            forHours: 168,
          },
          drawn,
        ),
        '7-hydroxymitragynine',
      ).auc;
    expect(auc(400) / auc(0)).toBeGreaterThan(1);
  });
});

describe('medicines among themselves', () => {
  const probe = {
    victimRoute: 'swallowed',
    perpetratorRoute: 'swallowed',
    doseHours: [0, 24, 48],
    victimHour: 49,
    windowHours: null,
    cyp2d6: 1,
  } as const;
  test('more of an inhibitor is never less of an interaction', () => {
    const bench = pairBench(['midazolam', 'ketoconazole']);
    const ratios = [1, 10, 100, 1000].map(
      (doseMg) => ratiosOf(bench, { ...probe, victim: 'midazolam', perpetrator: 'ketoconazole', doseMg }).auc,
    );
    expect([...ratios].sort((a, b) => a - b)).toEqual(ratios);
    expect(ratios[0]).toBeGreaterThan(1);
  });

  test('an inhibitor raises a swallowed probe more than an injected one, which passes no gut wall', () => {
    const bench = pairBench(['midazolam', 'itraconazole']);
    const of = (victimRoute: 'swallowed' | 'injected') =>
      ratiosOf(bench, { ...probe, victim: 'midazolam', perpetrator: 'itraconazole', doseMg: 200, victimRoute }).auc;
    expect(of('swallowed')).toBeGreaterThan(of('injected'));
  });

  test('an inducer lowers, and a person without CYP2D6 has nothing to inhibit', () => {
    expect(
      ratiosOf(pairBench(['midazolam', 'rifampicin']), { ...probe, victim: 'midazolam', perpetrator: 'rifampicin', doseMg: 600 }).auc,
    ).toBeLessThan(0.5);
    expect(
      ratiosOf(pairBench(['metoprolol', 'quinidine']), { ...probe, victim: 'metoprolol', perpetrator: 'quinidine', doseMg: 50, cyp2d6: 0 })
        .auc,
    ).toBeCloseTo(1, 6);
  });

  test('what was set into the clearance of a probe comes out of the model', () => {
    const probes = medicineNames.filter((name) => Object.keys(entryOf(name).holds).length === 0 && entryOf(name).kind === 'concentrations');
    expect(probes).toHaveLength(6);
  });
});
