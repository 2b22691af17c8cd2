import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared, Result } from '@speciosa/engine/study';
import { asRecorded, diaryFacts, story, swallowedAlkaloids } from '@speciosa/kratom';
import type { Story, ValueOf } from '@speciosa/kratom';
import { assumedFacts, dosesOf, factLines, requestedHours, unknownAlkaloids, wire } from './wiring/index.js';
import { fingerprint } from './fingerprint.js';
import { flagsOf, isFitted, kindOf, metricKey, metricsOf, movers, sentenceOf } from './answer/index.js';
import type { BareMetric, Moved } from './answer/index.js';
import { notice } from './notice.js';
import type { Metric, Report, ReportOutcome, Series } from './report.js';
import { restsOn } from './rests-on.js';
import type { Scenario } from './scenario/index.js';
import { engineVersion, speciosaVersion } from './version.js';
import { swallowedBehind, watchedCurves } from './watched.js';
import type { Watched } from './watched.js';
import type { Wired } from './wiring/index.js';

/** Tolerances of every run, relative and in nmol. */
export const relativeTolerance = 1e-8;
export const absoluteTolerance = 1e-8;

export interface RunOptions {
  /** Told how many of how many integrations are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Everything that one scenario needs, made once. */
interface Bench {
  readonly scenario: Scenario;
  readonly story: Story;
  readonly prepared: Prepared;
  readonly wired: Wired;
  readonly curves: readonly Watched[];
  readonly hours: readonly number[];
}

/** How many of how many integrations are done. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/**
 * Runs a checked scenario for one typical virtual adult.
 *
 * The central values are integrated once; then every declared assumption is put to each end of
 * its range, one at a time, to learn which numbers it moves.
 * @returns the report; a failed integration is a report whose outcome says so and holds no series.
 */
export function run(scenario: Scenario, options: RunOptions = {}): Report {
  const steps = runInSteps(scenario);
  let next = steps.next();
  while (next.done !== true) {
    options.onProgress?.(next.value.done, next.value.total);
    next = steps.next();
  }
  return next.value;
}

/** The same run, paused after each integration, so that a program can breathe, draw or be stopped between them. */
export function* runInSteps(scenario: Scenario): Generator<Step, Report, void> {
  const bench = setUp(scenario);
  const assumed = assumedFacts(bench.story.model, diaryOf(bench));
  const ends = assumed.flatMap(({ id, ends: [low, high] }) => [{ id, value: low }, { id, value: high }]);
  const total = 1 + ends.length;
  const typical = integrate(bench, asRecorded);
  yield { done: 1, total };
  if (typical.outcome.kind === 'failure') return report(bench, typical, [], []);
  const series = seriesOf(bench, typical);
  const moved: Moved[] = [];
  for (const { id, value } of ends) {
    moved.push(varied(bench, id, value));
    yield { done: 1 + moved.length, total };
  }
  return report(bench, typical, series, judged(allMetrics(series, bench), moved, bench));
}

/** The curves of the typical person, without asking what each assumption moves: one integration instead of many. */
export interface Curves {
  readonly outcome: ReportOutcome;
  readonly series: readonly Series[];
  readonly metrics: readonly BareMetric[];
  readonly balance: Report['balance'];
}

/** Runs a checked scenario once; what the trials judge. A failed integration holds no series. */
export function curvesOf(scenario: Scenario): Curves {
  const bench = setUp(scenario);
  const result = integrate(bench, asRecorded);
  const series = result.outcome.kind === 'failure' ? [] : seriesOf(bench, result);
  return { outcome: outcomeOf(result), series, metrics: allMetrics(series, bench), balance: balanceOf(result) };
}

function setUp(scenario: Scenario): Bench {
  const told = story();
  const wired = wire(scenario);
  return {
    scenario,
    story: told,
    prepared: prepare(told.model),
    wired,
    curves: watchedCurves(told, known(scenario.watch, wired)),
    hours: requestedHours(wired.swallowedHours, wired.spanHours),
  };
}

/** A curve of what nobody measured in the product would be a zero that is none. */
function known(watch: Scenario['watch'], wired: Wired): Scenario['watch'] {
  const unknown: readonly string[] = unknownAlkaloids(wired);
  return watch.filter((alkaloid) => !unknown.includes(alkaloid));
}

function integrate(bench: Bench, valueOf: ValueOf): Result {
  const { story: told, prepared, wired, hours } = bench;
  const parameters = Object.fromEntries(told.model.parameters.map(({ path, given }) => [path, valueOf(given.id)]));
  return runPrepared(prepared, {
    doses: dosesOf(wired, told, valueOf),
    spanHours: wired.spanHours,
    requestedHours: hours,
    parameters,
    relativeTolerance,
    absoluteTolerance,
  });
}

function varied(bench: Bench, factId: string, value: number): Moved {
  const result = integrate(bench, (id) => (id === factId ? value : asRecorded(id)));
  return { factId, metrics: allMetrics(seriesOf(bench, result), bench) };
}

function seriesOf({ curves }: Bench, result: Result): readonly Series[] {
  const timeHours = Array.from(result.times);
  return curves.map(({ path, name, analyte, matrix, unit }) => ({
    name,
    analyte,
    matrix,
    unit,
    timeHours,
    values: Array.from(result.outputs[path] ?? []),
  }));
}

const allMetrics = (series: readonly Series[], { wired }: Bench): readonly BareMetric[] =>
  series.flatMap((one) => metricsOf(one, wired));

function judged(metrics: readonly BareMetric[], moved: readonly Moved[], bench: Bench): readonly Metric[] {
  const moving = movers(metrics, moved);
  return metrics.map((metric) => ({
    ...metric,
    statistic: 'typical',
    kind: kindOf(moving.get(metricKey(metric)) ?? [], isFitted(metric, bench.wired)),
    interval: { absent: 'one typical virtual adult with central values; the spread of people and of knowledge is not drawn yet' },
    facts: factsBehind(metric, bench),
  }));
}

function factsBehind(metric: BareMetric, { story: told, curves, wired }: Bench): readonly string[] {
  const curve = curves.find(({ analyte, matrix }) => analyte === metric.analyte && matrix === metric.matrix);
  if (curve === undefined) return [];
  const ground = restsOn(told.model, curve.path);
  const inside = ground.parameters.map(({ given }) => given.id);
  const before = swallowedBehind(told, ground).flatMap((alkaloid) => diaryFacts(wired.entries, alkaloid));
  return [...new Set([...before, ...inside])].sort();
}

function report(bench: Bench, result: Result, series: readonly Series[], metrics: readonly Metric[]): Report {
  return {
    kind: 'report',
    title: bench.scenario.title,
    manifest: manifestOf(bench, result),
    outcome: outcomeOf(result),
    metrics,
    series,
    balance: balanceOf(result),
    flags: flagsOf(bench.wired, metrics),
    sentence: sentenceOf(bench.scenario.title, metrics),
    notice,
  };
}

function manifestOf(bench: Bench, { provenance }: Result): Report['manifest'] {
  const { scenario, story: { model } } = bench;
  return {
    speciosa: speciosaVersion,
    engine: engineVersion,
    modelHash: provenance.modelFingerprint,
    factsHash: fingerprint(factLines(model, diaryOf(bench)).join('\n')),
    scenario,
    seed: scenario.seed,
    solver: provenance.driver,
    relativeTolerance,
    absoluteTolerance,
  };
}

/** Facts that decide what arrives in the gut, of every swallowed alkaloid. */
const diaryOf = ({ wired }: Bench): readonly string[] => [...new Set(swallowedAlkaloids.flatMap((alkaloid) => diaryFacts(wired.entries, alkaloid)))];

function outcomeOf({ outcome: { kind, code, time, counts, advice } }: Result): ReportOutcome {
  return { kind, code, timeHours: time, counts, advice };
}

function balanceOf(result: Result): Report['balance'] {
  const molecules = result.balance.molecules.map((line) => ({
    molecule: line.molecule,
    deliveredNmol: line.delivered,
    heldNmol: line.held,
    eliminatedNmol: line.eliminated,
    residualFraction: line.residualFraction,
  }));
  return { residualFraction: result.balance.residualFraction, molecules };
}
