import { describe, expect, it } from 'vitest';
import { isFitted, settingRow } from './fitted.js';
import { kindOf, metricKey, movers } from './kinds.js';
import type { BareMetric } from './metrics.js';
import { findScenario, readScenario } from '../scenario/index.js';
import { wire } from '../wiring/index.js';

const cmax = (value: number, analyte = 'mitragynine'): BareMetric => ({
  name: 'Cmax',
  analyte,
  matrix: 'plasma-total',
  value,
  unit: 'nmol/L',
});

function wired(text: string) {
  const read = readScenario(text, 'f');
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join());
  return wire(read.scenario);
}

const tea = findScenario('tea-2g') ?? '';

describe('what kind of number an output is', () => {
  it('is assumed when an assumption moves it by more than a fifth, even where a row set a value', () => {
    const moving = movers(
      [cmax(100)],
      [
        { factId: 'a', metrics: [cmax(121)] },
        { factId: 'b', metrics: [cmax(120)] },
        { factId: 'c', metrics: [cmax(79)] },
      ],
    );
    expect(moving.get(metricKey(cmax(0)))).toEqual(['a', 'c']);
    expect(kindOf(['a'], true)).toBe('assumed');
  });

  it('is fitted when its own row set a value, else predicted', () => {
    expect(kindOf([], true)).toBe('fitted');
    expect(kindOf([], false)).toBe('predicted');
  });

  it('compares like with like: another alkaloid does not move it', () => {
    expect(movers([cmax(100)], [{ factId: 'a', metrics: [cmax(500, 'speciogynine')] }]).get(metricKey(cmax(0)))).toEqual([]);
  });
});

describe('the rows that set values', () => {
  it('are met by the very arm: same product, dose within a hundredth, same number of doses', () => {
    expect(isFitted(cmax(1), wired(tea))).toBe(true);
    expect(isFitted(cmax(1), wired(tea.replace('2 g', '2.01 g')))).toBe(true);
    expect(isFitted(cmax(1), wired(tea.replace('2 g', '2.1 g')))).toBe(false);
    expect(isFitted(cmax(1), wired(tea.replace('at: 0 h', 'every: 24 h\n    times: 2')))).toBe(false);
    expect(isFitted(cmax(1), wired(tea.replace('tea-tanna', 'capsule-huestis')))).toBe(false);
  });

  it('do not make a fit of what nobody measured in plasma', () => {
    expect(isFitted({ ...cmax(1), matrix: 'brain-unbound' }, wired(tea))).toBe(false);
  });

  it('do not make a fit of the other doses of extract', () => {
    const arm = { product: 'extract-huestis', atHours: 0, intakes: 1, everyHours: null };
    expect(settingRow({ ...arm, mitragynineMg: 29.6 }, 'mitragynine', 'Cmax')?.set).toBe('relative availability of extract');
    expect(settingRow({ ...arm, mitragynineMg: 59.2 }, 'mitragynine', 'Cmax')).toBeUndefined();
    expect(settingRow({ ...arm, mitragynineMg: 29.6 }, '7-hydroxymitragynine', 'Cmax')).toBeUndefined();
  });

  it('are those of the structure that is asked: (b) was set on fewer', () => {
    const daily = { product: 'capsule-huestis', mitragynineMg: 53.2, atHours: 0, intakes: 15, everyHours: 24 };
    expect(settingRow(daily, 'mitragynine', 'halfLife', 'a')).toBeDefined();
    expect(settingRow(daily, 'mitragynine', 'halfLife', 'b')).toBeUndefined();
    expect(settingRow({ ...daily, intakes: 1 }, '7-hydroxymitragynine', 'Cmax', 'b')?.set).toBe('share given up by capsules');
  });

  it('hold for all doses where the study printed one row for all of them', () => {
    const daily = { product: 'capsule-huestis', mitragynineMg: 13.3, atHours: 0, intakes: 15, everyHours: 24 };
    expect(settingRow(daily, 'mitragynine', 'halfLife')).toBeDefined();
    expect(settingRow({ ...daily, intakes: 1 }, 'mitragynine', 'halfLife')).toBeUndefined();
  });
});
