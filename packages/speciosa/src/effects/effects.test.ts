import { readScenario, findScenario } from '../scenario/index.js';
import { hypotheses, targetNames } from '@speciosa/kratom';
import { describe, expect, it } from 'vitest';
import { effectsInSteps } from './effects-in-steps.js';
import type { EffectsReport } from './effects-report.js';

function effectsOf(change: (text: string) => string = (text) => text, draws = 6): EffectsReport {
  const read = readScenario(change((findScenario('tea-2g') ?? '').replace('120 h', '12 h')), 'f');
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join());
  const steps = effectsInSteps(read.scenario, draws);
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done !== true) continue;
    if (!next.value.ok) throw new Error(next.value.message);
    return next.value.effects;
  }
}

const tea = effectsOf();

describe('effects of a scenario', () => {
  it('are the same bytes each time', () => {
    expect(JSON.stringify(effectsOf())).toBe(JSON.stringify(tea));
  });

  it('hold every receptor between none and all, with an interval of knowledge around draws', () => {
    expect(new Set(tea.receptors.map(({ target }) => target))).toEqual(new Set(targetNames));
    for (const { peak, interval } of tea.receptors) {
      expect(peak >= 0 && peak <= 1).toBe(true);
      expect(interval).toMatchObject({ of: 'knowledge', draws: 6 });
    }
  });

  it('say words by shares that make a whole, each hypothesis of arousal alone and equal weights beside them', () => {
    for (const { share, word } of tea.inWords) {
      expect(share.falls + share['no change'] + share.rises).toBeCloseTo(1, 12);
      expect(['falls', 'no change', 'rises']).toContain(word);
    }
    expect(tea.inWords.flatMap(({ hypothesis }) => (hypothesis === undefined ? [] : [hypothesis]))).toEqual([
      ...hypotheses,
      'equal weights',
    ]);
  });

  it('carry the caption, and what nobody knows', () => {
    expect(tea.caption).toContain('one small study');
    expect(tea.unknown.length).toBeGreaterThan(3);
  });

  it('follow a switch, and say that it drew them', () => {
    const dependent = effectsOf((text) => `${text}switches: {user: abstinent}\n`);
    const score = ({ withUnits }: EffectsReport) => withUnits.find(({ name }) => name === 'withdrawalScore')?.change ?? Number.NaN;
    expect(score(tea)).toBe(0);
    expect(score(dependent)).toBeLessThan(0);
    expect(dependent.drawnBy).toContain('abstinent');
  });

  it('follow structure b where it is asked for, and say that reserves were set on the other', () => {
    const byFlow = effectsOf((text) => `${text}structure: b\n`);
    expect([tea.structure, byFlow.structure]).toEqual(['a', 'b']);
    expect(byFlow.drawnBy).toContain('levels by structure b');
    expect(byFlow.flags.join('\n')).toContain('set on levels of structure a');
    const held = ({ receptors }: EffectsReport) =>
      receptors.find(({ target, by }) => target === 'mu' && by === '7-hydroxymitragynine')?.peak ?? Number.NaN;
    expect(held(byFlow)).toBeGreaterThan(0);
    expect(held(byFlow)).not.toBe(held(tea));
    expect(new Set(byFlow.receptors.map(({ target }) => target))).toEqual(new Set(targetNames));
  });

  it('let a medicine act by structure b, and say by structure a that it moves nothing rather than nothing at all', () => {
    const beside = (text: string) => `${text}structure: b\nbeside: [itraconazole]\n`;
    const held = ({ receptors }: EffectsReport) =>
      receptors.find(({ target, by }) => target === 'mu' && by === 'mitragynine')?.peak ?? Number.NaN;
    const [without, withIt] = [effectsOf((text) => `${text}structure: b\n`, 0), effectsOf(beside, 0)];
    expect(held(withIt)).toBeGreaterThan(held(without));
    expect(withIt.flags.join('\n')).not.toContain('told without');
    expect(effectsOf((text) => beside(text).replace('structure: b', 'structure: both'), 0).flags.join('\n')).toContain(
      'told without itraconazole',
    );
  });

  it('are not told for what nobody was seen with', () => {
    const read = readScenario(`${findScenario('tea-2g') ?? ''}`.replace('kind: adult', 'kind: adult\n  has: [liver]'), 'liver');
    if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join('; '));
    const end = effectsInSteps(read.scenario, 1).next();
    expect(end).toMatchObject({ done: true, value: { ok: false, message: expect.stringContaining('extrapolation') } });
  });
});
