import { describe, expect, test } from 'vitest';
import { changesOf, clinic, entryOf, levelsOf, medicine, medicineNames, perpetratorNames } from './index.js';

describe('the cabinet', () => {
  test('refuses by name what nobody measured, and says what is known', () => {
    expect(() => medicine('valerian')).toThrow('found "valerian"');
    expect(() => medicine('valerian')).toThrow('known are midazolam');
    expect(() => medicine('toString')).toThrow('found "toString"');
  });

  test('says of every perpetrator what it changes, and of every probe that it changes nothing', () => {
    for (const name of medicineNames) expect(changesOf(name).length > 0).toBe(perpetratorNames.includes(name));
    expect(changesOf('rifampicin')).toEqual(['inhibits gut CYP3A', 'induces gut CYP3A', 'inhibits liver CYP3A', 'induces liver CYP3A']);
  });

  test.each(medicineNames.filter((name) => entryOf(name).kind === 'concentrations'))('%s can be followed through the lent body', (name) => {
    const { model, medicines } = clinic([name]);
    expect(model.outputs.some(({ path }) => path === medicines[name]?.plasma)).toBe(true);
  });

  test('a medicine without a concentration sets levels and adds nothing to the model', () => {
    const bare = clinic(['midazolam']);
    const beside = clinic(['midazolam', 'ritonavir']);
    expect(beside.model.states.length).toBe(bare.model.states.length);
    expect(Object.values(levelsOf(['ritonavir'], beside.enzymes.levels))).toEqual([0.05, 0.17]);
    expect(levelsOf(['itraconazole'], beside.enzymes.levels)).toEqual({});
  });

  test('two that set one level multiply', () => {
    const { enzymes } = clinic(['midazolam']);
    const alone = levelsOf(['ritonavir'], enzymes.levels)[enzymes.levels['gut CYP3A']] ?? Number.NaN;
    const juice = levelsOf(['grapefruit-juice'], enzymes.levels)[enzymes.levels['gut CYP3A']] ?? Number.NaN;
    expect(levelsOf(['ritonavir', 'grapefruit-juice'], enzymes.levels)[enzymes.levels['gut CYP3A']]).toBeCloseTo(alone * juice, 12);
  });
});
