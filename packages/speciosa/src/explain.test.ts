import { story } from '@speciosa/kratom';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.js';
import { restsOn } from './rests-on.js';

function explanation(words: string) {
  const told = explain(words);
  if (!told.ok) throw new Error(told.message);
  return told.explanation;
}

describe('explaining an output', () => {
  it.each([
    ['mitragynine Cmax', 'mitragynine in plasma'],
    ['7-OH in plasma', '7-hydroxymitragynine in plasma'],
    ['unbound 7-hydroxymitragynine brain', 'unbound 7-hydroxymitragynine in brain'],
    ['mitragynine peakOccupancy', 'mu receptors held by mitragynine'],
    ['any occupancy', 'mu receptors held by all alkaloids'],
  ])('"%s" is understood as %s', (words, output) => {
    expect(explanation(words).output).toBe(output);
  });

  it('names every fact with a source, and the assumptions among them', () => {
    const { facts, assumptions } = explanation('any occupancy');
    expect(facts.length).toBeGreaterThan(20);
    for (const { source, reading } of facts) {
      expect(source).not.toBe('');
      expect(['full text', 'abstract', 'secondary']).toContain(reading);
    }
    expect(assumptions).toEqual(facts.filter(({ origin }) => origin === 'assumed').map(({ id }) => id));
  });

  it('names what stands before the equations: lag, molar mass, availability of products', () => {
    const { facts } = explanation('speciogynine in plasma');
    const before = facts.filter(({ symbol }) => symbol === '').map(({ id }) => id);
    expect(before).toEqual(
      expect.arrayContaining(['speciogynine/lag-time', 'speciogynine/molar-mass', 'product/capsule-relative-availability']),
    );
    expect(before.some((id) => id.startsWith('paynantheine/'))).toBe(false);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });

  it('tells the equations of exactly the states the output rests on', () => {
    const { equations } = explanation('speciogynine in plasma');
    expect(equations[0]?.text).toMatch(/^speciogynine in plasma = /);
    expect(equations.slice(1).every(({ text }) => /^d\(.*speciogynine.*\)\/dt = /.test(text))).toBe(true);
  });

  it('keeps plasma of one alkaloid apart from the facts of another', () => {
    expect(explanation('speciogynine in plasma').facts.some(({ id }) => id.startsWith('paynantheine/'))).toBe(false);
  });

  it('suggests a near output, or lists them all', () => {
    expect(explain('mitragynin in plasma')).toMatchObject({
      ok: false,
      message: 'no output is called "mitragynin in plasma"; did you mean "mitragynine in plasma"?',
    });
    expect(explain('happiness')).toMatchObject({ ok: false, message: 'no output is called "happiness"; choose one of the outputs listed' });
    expect(explain('').ok).toBe(false);
  });
});

describe('what an output rests on', () => {
  it('never includes what only collects: eliminated amounts move nothing', () => {
    const { model, plasma } = story();
    for (const path of Object.values(plasma)) {
      expect(restsOn(model, path).states.some(({ role }) => role === 'eliminated')).toBe(false);
    }
  });
});
