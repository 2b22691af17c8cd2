import { leafSaysNothing, limitsEfficacy, seatCaveats } from '@speciosa/kratom';
import type { Ceiling } from '@speciosa/kratom';
import { cautionsOf } from '../answer/index.js';
import { notice } from '../notice.js';
import type { Scenario } from '../scenario/index.js';
import { unknownAlkaloids } from '../wiring/index.js';
import type { Wired } from '../wiring/index.js';
import { longestHours } from './breathing-bench.js';
import type { BreathingAsked, BreathingReport, ScenarioBreathing } from './breathing-report.js';

/** Said of every answer: nothing here was measured. */
const nobodyMeasured =
  'Nobody has measured breathing in people after a known dose of kratom or of 7-hydroxymitragynine: every number here is assumed. The body is that of an open model of opioid overdose; only its answer to fentanyl was held to people.';

interface Made {
  readonly user: BreathingReport['user'];
  readonly ceiling: Ceiling;
  readonly asked: BreathingAsked;
  readonly beyond: readonly string[];
  readonly parts: readonly ScenarioBreathing[];
  readonly drawn: string;
}

/** What the answer says besides its numbers: what drew it, what must be said first, and what a reader might take wrongly. */
export function reportOf(scenario: Scenario, wired: Wired, { user, ceiling, asked, beyond, parts, drawn }: Made): BreathingReport {
  return {
    kind: 'breathing',
    title: scenario.title,
    user,
    standing: 'assumed',
    drawnBy: [
      drawn,
      `drives of ${user === 'naive' ? 'an opioid-naive volunteer' : 'a chronic opioid user'}`,
      `product: ${[...new Set(wired.entries.map(({ product }) => product.class))].join(', ')}`,
      ...besideText(asked),
    ].join('; '),
    parts,
    extrapolation: beyond,
    cautions: [nobodyMeasured, leafSaysNothing, ...(asked.opioid === undefined ? [] : [oneSeat])],
    flags: [...cautionsOf(scenario, wired), ...flagsOf(wired, { user, ceiling, asked }), ...leaningSeats(parts)],
    seed: scenario.seed,
    notice,
  };
}

/** What a reader might wrongly take from a pool of seats. */
const oneSeat =
  'Beside an opioid the alkaloids take seats from it here, which is the arithmetic of one pool of receptors and was never tried in anybody: that a partial agonist would protect from fentanyl does not follow.';

function besideText({ naloxone, opioid, alcohol }: BreathingAsked): string[] {
  return [
    ...(naloxone === undefined ? [] : [`naloxone, ${naloxone.route}, at ${naloxone.atHours} h`]),
    ...(opioid === undefined ? [] : [`${opioid.name.replace('-', ', ')} dose into a vein at ${opioid.atHours} h`]),
    ...(alcohol === undefined ? [] : [`ethanol at ${alcohol.gramsPerLitre} g/L, which ${alcohol.way}`]),
  ];
}

function flagsOf(wired: Wired, { user, ceiling, asked }: Pick<Made, 'user' | 'ceiling' | 'asked'>): string[] {
  const unknown = unknownAlkaloids(wired);
  return [
    ...(unknown.length === 0
      ? []
      : [`not known: how much ${unknown.join(', ')} was in what was taken; they hold receptors that are counted as free here`]),
    ...(wired.spanHours > longestHours ? [`only the first ${longestHours} h are followed`] : []),
    ...(user === 'chronic'
      ? ['tolerance of breathing is that of chronic opioid users; what regular kratom leaves of it nobody measured']
      : []),
    ...(limitsEfficacy(ceiling)
      ? []
      : ['without a ceiling of efficacy 7-hydroxymitragynine speaks as loudly as fentanyl: only that column is left']),
    ...(asked.alcohol === undefined
      ? []
      : [
          'alcohol is held and told as one study of oxycodone in volunteers suggests; at rest that study saw breathing fall further than this body does',
        ]),
  ];
}

/** Who holds the most receptors must not look measured; each structure may have another. */
const leaningSeats = (parts: readonly ScenarioBreathing[]): readonly string[] => [
  ...new Set(parts.flatMap(({ held }) => seatCaveats((held ?? []).map(({ by, peak }) => ({ analyte: by, share: peak }))))),
];
