import { balanceOf, cautionsOf, flagsOf, leastBalanced, outcomeOf, sentenceOf, unheardSwitches } from '../answer/index.js';
import { bandsAround, extrapolation, sentenceOfRanges } from '../doubt/index.js';
import { fingerprint } from '../fingerprint.js';
import { notice } from '../notice.js';
import type { InteractionRatio, Report } from '../report.js';
import { absoluteTolerance, relativeTolerance } from '../tolerances.js';
import { engineVersion, speciosaVersion } from '../version.js';
import { factLines } from '../wiring/index.js';
import type { Answer } from './answer-in-steps.js';
import { diaryOf } from './run-bench.js';

/** One report of what every structure said; of an extrapolation ranges and no line. */
export function report(answers: readonly Answer[], beyond: readonly string[], interactions: readonly InteractionRatio[]): Report {
  const worst = answers.find(({ result }) => result.outcome.kind === 'failure') ?? answers[0];
  if (worst === undefined) throw new Error('a report needs at least one structure');
  const { scenario, wired } = worst.bench;
  const isWhole = worst.result.outcome.kind === 'success';
  const isLine = isWhole && beyond.length === 0;
  const metrics = isLine ? answers.flatMap((one) => one.metrics) : [];
  const bands = isLine ? answers.flatMap(({ drawn }) => bandsAround(drawn.map(({ series }) => series))) : [];
  const ranges =
    isWhole && beyond.length > 0
      ? extrapolation(
          beyond,
          answers.map(({ drawn }) => drawn),
        )
      : null;
  return {
    kind: 'report',
    title: scenario.title,
    manifest: manifestOf(answers),
    outcome: outcomeOf(worst.result),
    metrics,
    series: isLine ? answers.flatMap((one) => one.series) : [],
    ...(ranges === null ? {} : { extrapolation: ranges }),
    ...(bands.length === 0 ? {} : { bands }),
    ...(interactions.length === 0 ? {} : { interactions }),
    balance: balanceOf(leastBalanced(answers.map(({ result }) => result)) ?? worst.result),
    flags: [
      ...cautionsOf(scenario, wired),
      ...unheardSwitches(scenario),
      ...new Set(answers.flatMap((one) => flagsOf(wired, one.metrics))),
    ],
    sentence: ranges === null ? sentenceOf(scenario.title, metrics) : sentenceOfRanges(scenario.title, ranges),
    notice,
  };
}

function manifestOf(answers: readonly Answer[]): Report['manifest'] {
  const [first] = answers;
  if (first === undefined) throw new Error('a manifest needs at least one structure');
  const {
    bench: { scenario },
    result,
  } = first;
  return {
    speciosa: speciosaVersion,
    engine: engineVersion,
    modelHash: answers.map((one) => one.result.provenance.modelFingerprint).join('+'),
    factsHash: fingerprint(answers.map(({ bench }) => factLines(bench.story.model, diaryOf(bench)).join('\n')).join('\n')),
    scenario,
    seed: scenario.seed,
    solver: result.provenance.driver,
    relativeTolerance,
    absoluteTolerance,
  };
}
