import { describe, expect, it } from 'vitest';
import { absorption, following } from '../kernel/analytic.testing.js';
import { chooseMethod } from './method-choice.js';

describe('a method is chosen by trial', () => {
  const question = { regimen: { doses: [] }, end: 2, requested: [2] };
  it('slow, smooth kinetics go to the explicit pair', () => {
    const { method, stiff, counts } = chooseMethod(absorption.model, {
      ...question,
      regimen: { doses: [{ state: 'body/in the gut', amount: 100, time: 0 }] },
    });
    expect([method.name, stiff]).toEqual(['Tsit5', false]);
    expect(counts.explicit.factorizations).toBe(0);
  });
  it('a pull of a hundred thousand per hour stays with the Rosenbrock method, and the trial of the other is cut short', () => {
    const choice = chooseMethod(following(1e5).model, question);
    expect([choice.method.name, choice.stiff]).toEqual(['Rodas5P', true]);
    expect(choice.counts.explicit.rates).toBeLessThan(3 * (choice.counts.implicit.rates + 6 * choice.counts.implicit.factorizations));
  });
});
