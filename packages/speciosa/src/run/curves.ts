import { asRecorded } from '@speciosa/kratom';
import type { ValueOf } from '@speciosa/kratom';
import { balanceOf, outcomeOf } from '../answer/index.js';
import type { BareMetric } from '../answer/index.js';
import { knowledgeDraw, usualDraws } from '../doubt/index.js';
import type { Report, ReportOutcome, Series } from '../report.js';
import type { Scenario } from '../scenario/index.js';
import { allMetrics, integrate, runsOf, seriesOf, setUp, structuresOf } from './run-bench.js';

/** The curves of the typical person, without asking what each assumption moves: one integration instead of many. */
export interface Curves {
  readonly outcome: ReportOutcome;
  readonly series: readonly Series[];
  readonly metrics: readonly BareMetric[];
  readonly balance: Report['balance'];
}

/** Runs a checked scenario once, in the first structure it asks for; what the trials judge. A failed integration holds no series. */
export function curvesOf(scenario: Scenario): Curves {
  const bench = setUp(scenario, structuresOf(scenario)[0] ?? 'a');
  const result = integrate(bench, asRecorded);
  const series = result.outcome.kind === 'failure' ? [] : seriesOf(bench, result);
  return { outcome: outcomeOf(result), series, metrics: allMetrics(series, bench), balance: balanceOf(result) };
}

/** The curves of a scenario in each draw of what is not known; draws whose run fails are left out. */
export function drawnCurvesOf(scenario: Scenario, draws: number = usualDraws): readonly Pick<Curves, 'series' | 'metrics'>[] {
  return curvesUnder(
    scenario,
    Array.from({ length: draws }, (_, draw) => knowledgeDraw(scenario.seed, draw, structuresOf(scenario)[0])),
  ).flatMap((one) => one ?? []);
}

/** The curves of a scenario under other values of the facts, in the first structure it asks for; null where a run fails. */
export function curvesUnder(scenario: Scenario, values: readonly ValueOf[]): readonly (Pick<Curves, 'series' | 'metrics'> | null)[] {
  const bench = setUp(scenario, structuresOf(scenario)[0] ?? 'a');
  return runsOf(bench, values).map((series) => (series === null ? null : { series, metrics: allMetrics(series, bench) }));
}
