import { drawnBy, hypotheses, hypothesisList, wordFor } from '@speciosa/kratom';
import type { Hypothesis } from '@speciosa/kratom';
import { knowledgeDraw } from 'speciosa';
import { axisHours, calibrate } from '../axis/index.js';
import { benchOf, curvesAfter, peakOf, valueAt } from '../run/index.js';
import type { Bench } from '../run/index.js';
import { numberCheck, wordCheck } from '../check.js';
import type { EffectCheck } from '../check.js';
import { wordsOf } from '../printed.js';
import { readingsOf, studyDraws } from './draws.js';

const asked = { study: 'Prevete 2025', source: 'prevete-2025' } as const;

/** Pure mitragynine in a few volunteers. The order of doses set where stimulation and sedation lie, so it is used; pain and vital signs were not. */
export function prevete2025(): readonly EffectCheck[] {
  const bench = benchOf();
  return [order(bench), ...hypotheses.map((name) => asMeasured(bench, name)), pain(bench), pulse(bench)];
}

function order(bench: Bench): EffectCheck {
  const said = [5, 20, 40].map((mg) => wordFor(arousalAt(bench, mg, 'mor_biphasic')));
  return wordCheck(
    {
      ...asked,
      ledger: 'used',
      asks: 'arousal at 5, 20 and 40 mg, few mu receptors alone',
      observed: 'rises, no effect, inhibitory',
      drawnBy: 'one hypothesis alone: mor_biphasic',
      cause: 'the peak and the half of sedation were set on 5 and 40 mg, yet at 20 mg the curve is already down',
    },
    said.join() === 'rises,no change,falls',
    said.join(', '),
  );
}

/** Stimulation less sedation at the hour of the largest drive, with affinities as measured. */
function arousalAt(bench: Bench, mg: number, name: Hypothesis): number {
  const curves = curvesAfter(bench, 'pure mitragynine', mg, axisHours);
  if (curves === null) return Number.NaN;
  const { index } = peakOf(curves, bench.story.mu.drive);
  return valueAt(curves, bench.story.arousal.stimulation[name], index) - valueAt(curves, bench.story.arousal.sedation, index);
}

const causes: Readonly<Record<Hypothesis, string>> = {
  mor_biphasic: 'its peak was set on this row',
  relief: 'the volunteers were not dependent: there was nothing to relieve',
  alpha2: 'alpha-2 receptors are nearly empty at this dose: the affinity measured is far too low',
  ht1a: 'pure mitragynine holds no minor alkaloid whose metabolite could act',
  delta: 'as measured, mitragynine activates no delta receptor',
};

/** Whether a hypothesis, with what was measured and no more, is stimulated at 5 mg. */
function asMeasured(bench: Bench, name: Hypothesis): EffectCheck {
  const draws = Array.from({ length: studyDraws }, (_, number) => calibrate(bench, knowledgeDraw(2025, number)));
  const rises = draws.filter((one) => {
    const curves = one === null ? null : curvesAfter(bench, 'pure mitragynine', 5, axisHours, one.asMeasured);
    if (one === null || curves === null) return false;
    const { index } = peakOf(curves, bench.story.mu.drive);
    return wordFor(valueAt(curves, bench.story.arousal.stimulation[name], index), one.asMeasured('ordinal/noticeable')) === 'rises';
  }).length;
  const says = wordFor(arousalAt(bench, 5, name));
  return wordCheck(
    {
      ...asked,
      ledger: name === 'mor_biphasic' ? 'used' : 'in view',
      asks: `arousal at 5 mg by ${titleOf(name)}, with what was measured and no more`,
      observed: wordsOf('effects/pure-mitragynine-subjective-arousal-and-attention-vs-placebo-prevete-2025'),
      drawnBy: `one hypothesis alone: ${name}`,
      cause: causes[name],
    },
    says === 'rises',
    says,
    rises / draws.length,
  );
}

const titleOf = (name: Hypothesis): string => hypothesisList.find((one) => one.name === name)?.title ?? name;

function pain(bench: Bench): EffectCheck {
  const gain = readingsOf(
    bench,
    { product: 'pure mitragynine', mitragynineMg: 40, hours: [0, 1, 1.5, 2] },
    (curves, { effects }) => peakOf(curves, effects.iceWater).value / valueAt(curves, effects.iceWater, 0),
  );
  return numberCheck(
    {
      ...asked,
      ledger: 'in view',
      asks: 'time in ice water at 40 mg relative to before, no effect being less than a quarter more',
      observed: wordsOf('effects/pure-mitragynine-pain-tolerance-prevete-2025'),
      drawnBy: drawnBy(bench.story.switches),
      cause:
        'the reserve of pain relief is that of the pupil in regular users of leaf, and pure mitragynine is taken to be available like extract; seven people could also miss such a gain',
    },
    [0.75, 1.25],
    gain.central,
    gain.draws,
    (value) => `${value.toFixed(2)} times`,
  );
}

function pulse(bench: Bench): EffectCheck {
  const moved = readingsOf(bench, { product: 'pure mitragynine', mitragynineMg: 40, hours: [0.5, 1, 1.5, 2, 4] }, (curves, { effects }) =>
    Math.max(...Array.from(curves[effects.heartRate] ?? [], Math.abs)),
  );
  return numberCheck(
    {
      ...asked,
      ledger: 'in view',
      asks: 'largest change of heart rate at 40 mg, no change being within 5 beats a minute',
      observed: wordsOf('effects/pure-mitragynine-vital-signs-prevete-2025'),
      drawnBy: drawnBy(bench.story.switches),
      cause: 'noradrenaline moves the heart too much',
    },
    [0, 5],
    moved.central,
    moved.draws,
    (value) => `${value.toFixed(2)} a minute`,
  );
}
