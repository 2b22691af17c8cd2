import { areasBetween, quantile } from '@speciosa/engine/analyse';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared } from '@speciosa/engine/study';
import { asRecorded } from '@speciosa/kratom';
import type { ValueOf } from '@speciosa/kratom';
import { movingShare } from './answer/index.js';
import { knowledgeDraw } from './doubt/index.js';
import type { InteractionRatio } from './report.js';
import type { Scenario } from './scenario/index.js';
import { absoluteTolerance, relativeTolerance } from './tolerances.js';
import { dosesOf, requestedHours, tell, unknownAlkaloids, wire } from './wiring/index.js';
import type { Telling, Wired } from './wiring/index.js';

/** Draws of what is not known behind every ratio. */
export const ratioDraws = 24;

/** How many integrations the ratios of a scenario cost: with and without, centrally and for each draw. */
export const ratioIntegrations = ({ beside }: Scenario): number => (beside.length === 0 ? 0 : 2 * (1 + ratioDraws));

interface Bench {
  readonly wired: Wired;
  readonly telling: Telling;
  readonly prepared: Prepared;
  readonly hours: readonly number[];
  readonly watched: Scenario['watch'];
}

type Exposures = Readonly<Record<string, Readonly<Record<InteractionRatio['of'], number>>>>;

/**
 * Exposure with the medicines of a scenario over exposure without them, by structure (b), which knows enzymes.
 * Pauses after every integration. The interval holds the middle nine tenths of draws of what is not known.
 */
export function* besideInSteps(scenario: Scenario): Generator<number, readonly InteractionRatio[], void> {
  if (scenario.beside.length === 0) return [];
  const bench = setUp(scenario);
  const ratios: Exposures[] = [];
  for (let number = -1; number < ratioDraws; number += 1) {
    const valueOf = number < 0 ? asRecorded : knowledgeDraw(scenario.seed, number, 'b');
    const beside = exposures(bench, valueOf, true);
    yield 2 * ratios.length + 1;
    const alone = exposures(bench, valueOf, false);
    ratios.push(over(beside, alone));
    yield 2 * ratios.length;
  }
  return bench.watched.flatMap((analyte) => (['AUClast', 'Cmax'] as const).map((of) => ratioOf(scenario, analyte, of, ratios)));
}

function setUp(scenario: Scenario): Bench {
  const wired = wire(scenario);
  const telling = tell('b', wired.beside);
  const unknown: readonly string[] = unknownAlkaloids(wired);
  return {
    wired,
    telling,
    prepared: prepare(telling.story.model),
    hours: requestedHours(wired.swallowedHours, wired.spanHours),
    watched: scenario.watch.filter((analyte) => !unknown.includes(analyte)),
  };
}

function exposures({ wired, telling, prepared, hours, watched }: Bench, valueOf: ValueOf, isBeside: boolean): Exposures {
  const { story, levels } = telling;
  const parameters = Object.fromEntries(story.model.parameters.map(({ path, given }) => [path, valueOf(given.id)]));
  const { outcome, outputs } = runPrepared(prepared, {
    doses: dosesOf(isBeside ? wired : { ...wired, beside: [] }, telling, valueOf),
    spanHours: wired.leadHours + wired.spanHours,
    requestedHours: hours.map((hour) => wired.leadHours + hour),
    parameters: { ...parameters, ...(isBeside ? levels : {}) },
    relativeTolerance,
    absoluteTolerance,
  });
  if (outcome.kind === 'failure') return {};
  return Object.fromEntries(watched.map((analyte) => [analyte, exposureOf(hours, Array.from(outputs[story.plasma[analyte]] ?? []))]));
}

function exposureOf(hours: readonly number[], values: readonly number[]): Exposures[string] {
  const AUClast = areasBetween(hours, values, 0, values.length - 1, 'linear up, log down').curve;
  return { AUClast, Cmax: values.reduce((top, value) => Math.max(top, value), 0) };
}

function over(beside: Exposures, alone: Exposures): Exposures {
  return Object.fromEntries(
    Object.entries(beside).flatMap(([analyte, { AUClast, Cmax }]) => {
      const without = alone[analyte];
      return without === undefined ? [] : [[analyte, { AUClast: AUClast / without.AUClast, Cmax: Cmax / without.Cmax }]];
    }),
  );
}

function ratioOf({ beside }: Scenario, analyte: string, of: InteractionRatio['of'], ratios: readonly Exposures[]): InteractionRatio {
  const [central = Number.NaN, ...drawn] = ratios.map((one) => one[analyte]?.[of] ?? Number.NaN);
  const sorted = Float64Array.from(drawn.filter(Number.isFinite)).sort();
  const isMoved = sorted.some((value) => Math.abs(value - central) > movingShare * central);
  return {
    medicines: beside,
    analyte,
    of,
    ratio: central,
    kind: isMoved ? 'assumed' : 'predicted',
    interval:
      sorted.length === 0
        ? { absent: 'no draw could be run' }
        : { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95), level: 0.9, of: 'knowledge', draws: sorted.length },
  };
}
