import { drawnBy, wordFor } from '@speciosa/kratom';
import { benchOf, peakOf, valueAt } from '../run/index.js';
import type { Bench } from '../run/index.js';
import { wordCheck } from '../check.js';
import type { EffectCheck } from '../check.js';
import { wordsOf } from '../printed.js';
import { readingsOf } from './draws.js';

/** Milligrams of mitragynine in a gram of that leaf, by its printed 1.5 %. */
const mgPerGram = 15;

/** One to twelve grams of leaf in capsules, known from trade press and advocacy only: its results are not published. */
export function fdaEscalation(): readonly EffectCheck[] {
  const bench = benchOf();
  const asked = {
    study: 'Escalation from 1 to 12 g, as reported by trade press',
    source: 'fda-escalation-2024',
    drawnBy: drawnBy(bench.story.switches),
  } as const;
  return [nauseaByDose(bench, asked), pupilAtTheHighest(bench, asked), seriousEvents(asked)];
}

type Escalation = Pick<EffectCheck, 'study' | 'source' | 'drawnBy'>;

function nauseaByDose(bench: Bench, asked: Escalation): EffectCheck {
  const nauseaAt = (grams: number) =>
    readingsOf(
      bench,
      { product: 'tea-tanna', mitragynineMg: grams * mgPerGram, hours: [0.5, 1, 1.5, 2] },
      (curves, { effects }) => peakOf(curves, effects.nausea).value,
    );
  const sick = [1, 4, 8, 12].map((grams) => wordFor(nauseaAt(grams).central));
  return wordCheck(
    {
      ...asked,
      ledger: 'used',
      asks: 'nausea at 1, 4, 8 and 12 g of leaf',
      observed: 'first at 8 to 12 g',
      cause: 'the level was set with leaf of 19.5 mg a gram; at 15 mg a gram the threshold lies between 8 and 12 g',
    },
    sick.join() === 'no change,no change,rises,rises',
    sick.join(', '),
  );
}

function pupilAtTheHighest(bench: Bench, asked: Escalation): EffectCheck {
  const pupil = readingsOf(bench, { product: 'tea-tanna', mitragynineMg: 12 * mgPerGram, hours: [0, 1, 2] }, (curves, { effects }) =>
    valueAt(curves, effects.pupil, 2),
  );
  return wordCheck(
    {
      ...asked,
      ledger: 'in view',
      asks: 'pupil at 12 g of leaf',
      observed: wordsOf('judged/fda-escalation-2024/pupil'),
      cause: 'mu receptors narrow it here; the one study with numbers saw it narrow too, so the two reports contradict each other',
    },
    pupil.central > 0,
    `${pupil.central.toFixed(2)} mm`,
    pupil.draws.filter((value) => value > 0).length / pupil.draws.length,
  );
}

const seriousEvents = (asked: Escalation): EffectCheck =>
  wordCheck(
    { ...asked, ledger: 'in view', asks: 'serious events up to 12 g', observed: 'none among 30 people', cause: 'none' },
    null,
    'the model has no such endpoint',
  );
