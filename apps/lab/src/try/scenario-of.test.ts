import { findScenario, namedScenarios, readScenario } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { defaultChoices, withProduct } from './choices.js';
import { publishedCases } from './published-cases.js';
import { scenarioOf } from './scenario-of.js';

/** Switches have no controls on this page. */
function isShown(name: string): boolean {
  const read = readScenario(findScenario(name) ?? '', name);
  return read.ok && read.scenario.switches === undefined;
}

describe('scenarioOf', () => {
  it('turns every published case back into the very scenario that ships', () => {
    expect(publishedCases.map(({ name }) => name)).toEqual(namedScenarios.map(({ name }) => name).filter(isShown));
    for (const { name, choices } of publishedCases) {
      const shipped = readScenario(findScenario(name) ?? '', name);
      expect(scenarioOf(choices)).toEqual(shipped);
    }
  });

  it('begins with two grams of leaf tea', () => {
    const judged = scenarioOf(defaultChoices);
    expect(judged.ok && judged.scenario.name).toBe('tea-2g');
  });

  it('forgets what stands in hidden fields', () => {
    expect(scenarioOf({ ...defaultChoices, everyHours: 'often', times: '' }).ok).toBe(true);
  });

  it.each([
    ['everyHours', { everyHours: 'daily' }, 'expected hours above zero, such as 24; found "daily"'],
    ['everyHours', { everyHours: '0' }, 'found "0 h"'],
    ['times', { times: '2.5' }, 'expected a whole number, such as 15; found "2.5"'],
    ['times', { times: '1000000000' }, 'found 1000000000'],
    ['amount', { amount: 'NaN' }, 'expected a number above zero, such as 2 or 0.5; found "NaN"'],
    ['amount', { amount: '1e3' }, 'expected a number above zero, such as 2 or 0.5; found "1e3"'],
  ])('complains beside %s about %o', (field, change, message) => {
    const judged = scenarioOf({ ...defaultChoices, isRepeated: true, ...change });
    expect(judged.ok ? {} : judged.complaints).toMatchObject({ [field]: expect.stringContaining(message) });
  });

  it('says beside the number of times that a plan is longer than is looked at', () => {
    const judged = scenarioOf({ ...defaultChoices, isRepeated: true, everyHours: '48', times: '900' });
    expect(judged.ok ? '' : judged.complaints.times).toContain('at most 2160 h');
  });

  it('takes medicines beside, and refuses by name what has no evidence', () => {
    const beside = scenarioOf({ ...defaultChoices, structure: 'b', beside: ['itraconazole'] });
    expect(beside.ok && beside.scenario.beside).toEqual(['itraconazole']);
    const unknown = scenarioOf({ ...defaultChoices, structure: 'b', otherMedicine: 'Aspirin' });
    expect(unknown.ok ? '' : unknown.complaints.beside).toContain('found "aspirin"');
  });

  it('refuses medicines in structure (a), which knows no enzyme', () => {
    const judged = scenarioOf({ ...defaultChoices, structure: 'a', beside: ['itraconazole'] });
    expect(judged.ok ? '' : judged.complaints.beside).toContain('structure a');
  });

  it.each([
    ['7-oh-tablet', '10 mg'],
    ['decoction-thai', '23.6 mg'],
    ['extract-huestis', '59.2 mg'],
    ['capsule-huestis', '2 g'],
  ])('begins %s with an amount in its own unit, and keeps an amount that means the same', (product, amount) => {
    const judged = scenarioOf({ ...defaultChoices, ...withProduct(defaultChoices, product) });
    expect(judged.ok && judged.scenario.taken[0]?.amount).toBe(amount);
    expect(withProduct({ ...defaultChoices, ...withProduct(defaultChoices, product) }, product)).toEqual({ product });
  });

  it('says what is true of the person', () => {
    const judged = scenarioOf({ ...defaultChoices, has: ['liver'] });
    expect(judged.ok && judged.scenario.who.has).toEqual(['liver']);
  });

  it('watches every alkaloid the product is known to hold', () => {
    const judged = scenarioOf({ ...defaultChoices, amount: '3' });
    expect(judged.ok && judged.scenario.watch).toEqual(expect.arrayContaining(['speciociliatine', 'speciogynine', 'paynantheine']));
  });
});
