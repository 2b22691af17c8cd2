import { allFacts } from '@speciosa/evidence/library';
import { kratomBench, ofAlkaloid, runTogether } from './beside-kratom.js';
import type { KratomBench, Sampled } from './beside-kratom.js';
import { drawsOf, ninety } from './draws.js';
import { exposureOf } from './exposure-of.js';
import { judgedRatio } from './judged-ratio.js';
import { asRecorded } from './pair-bench.js';
import type { Drawn } from './pair-bench.js';
import type { JudgedInteraction } from './tanna-2023.js';

const formed = '7-hydroxymitragynine';
const days = 4;
const teaHour = (days - 1) * 24 + 1;

/**
 * Tea holding 23.6 mg of mitragynine with and without itraconazole, 16 volunteers: the only human study
 * of a medicine acting on kratom, judged before any other such prediction is shown.
 */
export function mongar2024(draws: number): JudgedInteraction {
  const bench = kratomBench(['itraconazole']);
  const central = ratios(bench, asRecorded);
  const drawn = drawsOf(draws).map((each) => ratios(bench, each));
  const row = (of: 'AUC' | 'Cmax', word: 'auc' | 'cmax') =>
    judgedRatio({
      name: `${formed} beside itraconazole`,
      of,
      observed: printedOf(word),
      printed: null,
      predicted: central[of],
      interval: ninety(drawn.map((one) => one[of])),
      ledger: 'in-view',
    });
  return {
    id: 'mongar-2024',
    title: 'Mongar 2024: kratom tea with itraconazole 200 mg',
    decided: `The number of itraconazole doses is not printed where we read: ${days} daily doses are taken, the tea an hour after the last. The dose of the tea is what was in the drink. How long exposure was followed is not printed either: what is judged is all of it; over the first day alone the ratio would be ${ofFirstDay(bench).toFixed(2)}.`,
    rows: [row('Cmax', 'cmax'), row('AUC', 'auc')],
    contradicting: rats(),
  };
}

function ratios(bench: KratomBench, drawn: Drawn): Record<'AUC' | 'Cmax', number> {
  const [beside, alone] = [true, false].map((itraconazole) => ofAlkaloid(bench, sampled(bench, itraconazole, drawn, 168), formed));
  return {
    AUC: (beside?.auc ?? Number.NaN) / (alone?.auc ?? Number.NaN),
    Cmax: (beside?.cmax ?? Number.NaN) / (alone?.cmax ?? Number.NaN),
  };
}

function sampled(bench: KratomBench, itraconazole: boolean, drawn: Drawn, forHours: number): Sampled {
  const kratom = [{ product: 'decoction-thai', mg: 23.6, atHours: teaHour }];
  const medicines = itraconazole ? [{ name: 'itraconazole' as const, mg: 200, atHours: 0, everyHours: 24, times: days }] : [];
  return runTogether(bench, { kratom, medicines, fromHours: teaHour, forHours }, drawn);
}

function printedOf(word: 'auc' | 'cmax'): number {
  const id = `interactions/itraconazole-7-hydroxymitragynine-from-mitragynine-${word}-ratio-mongar-2024`;
  const found = allFacts.find((one) => one.id === id);
  if (found?.kind !== 'value') throw new Error(`expected the printed ratio ${id} in the library, found none`);
  return found.value;
}

/** The ratio of exposure over the first 24 h, without what lies beyond: the way a study reads that stops there. */
function ofFirstDay(bench: KratomBench): number {
  const area = (itraconazole: boolean): number => {
    const { hours, result } = sampled(bench, itraconazole, asRecorded, 24);
    const curve = Array.from(result.outputs[bench.story.plasma[formed]] ?? []);
    return exposureOf(hours, curve, false).auc;
  };
  return area(true) / area(false);
}

/** What contradicts the sign, kept in sight: rats given ketoconazole had more 7-hydroxymitragynine, not less. */
function rats(): readonly string[] {
  const id = 'interactions/ketoconazole-7-hydroxymitragynine-from-mitragynine-exposure-increase-kamble-2023';
  return allFacts.flatMap((one) =>
    one.id === id && one.kind === 'value'
      ? [`in the ${one.species ?? 'animal'}, ${one.what}: ${one.value} ${one.unit}, the opposite sign (${one.source})`]
      : [],
  );
}
