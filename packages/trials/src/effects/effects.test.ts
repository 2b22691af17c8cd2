import { describe, expect, it } from 'vitest';
import { antagonistExperiment, countsOf, doseAxis, effectsAfter, effectsPage, judgeEffects, occupancies } from './index.js';

const judged = judgeEffects();
const pure = doseAxis();
const tea = doseAxis({ product: 'tea-tanna' });
const regular = doseAxis({ user: 'regular' });
const held = occupancies();
const antagonists = antagonistExperiment();
const doses = [effectsAfter('tea-tanna', 39), effectsAfter('tea-tanna', 39, { user: 'regular' }), effectsAfter('extract-huestis', 59.2)];

describe('the page of effects', () => {
  it('is as committed: rewrite it with npm run golden and read the diff', async () => {
    await expect(effectsPage({ judged, axes: [pure, tea, regular], occupancies: held, antagonists, doses })).toMatchFileSnapshot(
      '../../effects.md',
    );
  });

  it('judges every row in three words, and every contradiction names a cause', () => {
    for (const check of judged.flatMap(({ checks }) => checks)) {
      expect(['consistent with', 'contradicted by', 'untested']).toContain(check.verdict);
      expect(check.cause === null).toBe(check.verdict !== 'contradicted by');
      expect(check.drawnBy).not.toBe('');
    }
  });

  it('counts no row that set a value', () => {
    const all = judged.flatMap(({ checks }) => checks);
    const { used, ...counted } = countsOf(judged);
    expect(used).toBe(all.filter(({ ledger }) => ledger === 'used').length);
    expect(used + Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });

  it('shows the pictures of naloxone as the misses they are', () => {
    const pictures = judged.flatMap(({ checks }) => checks).filter(({ study }) => study.startsWith('Naloxone'));
    expect(pictures.map(({ verdict }) => verdict)).toEqual(['contradicted by', 'contradicted by', 'contradicted by']);
  });
});

describe('the axis of doses', () => {
  it('comes within a quarter of the 2 to 36 % at 39 mg of tea and 8 to 72 % at 59 mg of extract that binding alone gives, were the brain water of plasma', () => {
    const [leaf, extract] = held.map(({ plasmaWater }) => plasmaWater);
    for (const [found, expected] of [
      [leaf[0], 0.02],
      [leaf[1], 0.36],
      [extract[0], 0.08],
      [extract[1], 0.72],
    ]) {
      expect(found / expected).toBeGreaterThan(0.75);
      expect(found / expected).toBeLessThan(1.25);
    }
  });

  it('gives every hypothesis its crossing as an interval, with its caption and equal weights beside them', () => {
    expect(pure.lines.map(({ name }) => name)).toEqual(['mor_biphasic', 'relief', 'alpha2', 'ht1a', 'delta', 'equal weights']);
    for (const {
      caption,
      crossingAsNeeded: { interval, shareCrossing, shareNeverStimulated, shareBeyond },
    } of pure.lines) {
      expect(caption).toContain('one small study');
      expect(shareCrossing + shareNeverStimulated + shareBeyond).toBeCloseTo(1, 12);
      if (interval !== null) expect(interval.lowMg).toBeLessThanOrEqual(interval.highMg);
    }
  });

  it('leaves a naive person unrelieved, and says nothing of metabolites after pure mitragynine', () => {
    const never = (name: string, axis = pure) => axis.lines.find((line) => line.name === name)?.crossingAsNeeded.shareNeverStimulated;
    expect(never('relief')).toBe(1);
    expect(never('ht1a')).toBe(1);
    expect(never('relief', regular)).toBeLessThan(1);
  });

  it('finds that delta needs more than a hundredfold affinity in nearly every draw', () => {
    expect(pure.lacks.deltaAffinity.median).toBeGreaterThan(100);
    expect(pure.lacks.deltaRatio.low).toBeGreaterThan(0);
  });

  it('marks no dose', () => {
    expect(JSON.stringify(Object.keys(pure)) + JSON.stringify(Object.keys(pure.lines[0]))).not.toMatch(/optim|best|recommend|target/i);
  });

  it('gives the same bytes for the same seed', () => {
    expect(doseAxis({ draws: 3 })).toEqual(doseAxis({ draws: 3 }));
  });
});

describe('what is felt after a dose that was studied', () => {
  it('is a number with an interval or a word with shares, and never both', () => {
    for (const { word, central, interval } of doses.flatMap(({ endpoints }) => endpoints)) {
      expect(word === null).toBe(central !== null);
      expect(word === null).toBe(interval !== null);
      if (interval !== null) expect(interval[0]).toBeLessThanOrEqual(interval[1]);
    }
  });
});

describe('the experiment with antagonists', () => {
  const left = Object.fromEntries(antagonists.map((row) => [row.hypothesis, row]));
  it('parts delta from the others: naltrindole takes it away, and only it', () => {
    expect(left.delta.besideNaltrindole).toBeLessThan(0.1);
    expect(left.mor_biphasic.besideNaltrindole).toBeCloseTo(1, 6);
    expect(left.delta.besideNaloxone).toBeCloseTo(1, 6);
  });
});
