import { asRecorded, hypotheses } from '@speciosa/kratom';
import type { Hypothesis, Switches } from '@speciosa/kratom';
import { axisHours, calibrate } from '../axis/index.js';
import { benchOf, curvesAfter, peakOf, valueAt } from '../run/index.js';

/** Stimulation left at the stimulant dose beside an antagonist, as a share of stimulation without one. */
export interface AntagonistRow {
  readonly hypothesis: Hypothesis;
  /** Null where the hypothesis stimulates nothing to begin with. */
  readonly besideNaloxone: number | null;
  readonly besideNaltrindole: number | null;
}

/**
 * The experiment in which the hypotheses part: leaf at the stimulant dose, each hypothesis given what it needs,
 * beside an antagonist that fills nearly every free seat. Regular users, so that there is something to relieve.
 */
export function antagonistExperiment(): readonly AntagonistRow[] {
  const without = stimulations('none');
  const naloxone = stimulations('naloxone');
  const naltrindole = stimulations('naltrindole');
  return hypotheses.map((hypothesis) => ({
    hypothesis,
    besideNaloxone: share(naloxone[hypothesis], without[hypothesis]),
    besideNaltrindole: share(naltrindole[hypothesis], without[hypothesis]),
  }));
}

const share = (left: number, of: number): number | null => (of > 1e-6 ? left / of : null);

function stimulations(antagonist: Switches['antagonist']): Readonly<Record<Hypothesis, number>> {
  const calibrated = calibrate(benchOf(), asRecorded);
  const bench = benchOf({ user: 'regular', antagonist });
  const valueOf = calibrated?.asNeeded ?? asRecorded;
  const curves = curvesAfter(bench, 'tea-tanna', 5, axisHours, valueOf);
  const at = (name: Hypothesis): number =>
    curves === null
      ? Number.NaN
      : valueAt(curves, bench.story.arousal.stimulation[name], peakOf(curves, bench.story.unboundInBrain.mitragynine).index);
  return Object.fromEntries(hypotheses.map((name) => [name, at(name)])) as Record<Hypothesis, number>;
}
