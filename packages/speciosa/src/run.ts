import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared, Result } from '@speciosa/engine/study';
import { asRecorded, diaryFacts, swallowedAlkaloids } from '@speciosa/kratom';
import type { Story, StructureName, ValueOf } from '@speciosa/kratom';
import { assumedFacts, dosesOf, factLines, requestedHours, tell, unknownAlkaloids, wire } from './wiring/index.js';
import { fingerprint } from './fingerprint.js';
import { balanceOf, cautionsOf, flagsOf, isFitted, kindOf, leastBalanced, metricKey, metricsOf, movers, outcomeOf, sentenceOf } from './answer/index.js';
import type { BareMetric, Moved } from './answer/index.js';
import { bandsAround, extrapolation, extrapolationsOf, intervalsOf, isMain, knowledgeDraw, runTogether, sentenceOfRanges, thinned, usualDraws, valuesFor } from './doubt/index.js';
import type { DrawnRun } from './doubt/index.js';
import { besideInSteps, ratioIntegrations } from './interactions.js';
import { notice } from './notice.js';
import type { InteractionRatio, Interval, Metric, Report, ReportOutcome, Series } from './report.js';
import { restsOn } from './rests-on.js';
import type { Scenario } from './scenario/index.js';
import { absoluteTolerance, relativeTolerance } from './tolerances.js';
import { engineVersion, speciosaVersion } from './version.js';
import { swallowedBehind, watchedCurves } from './watched.js';
import type { Watched } from './watched.js';
import type { Telling, Wired } from './wiring/index.js';

export interface RunOptions {
  /** Draws of what is not known, for the intervals: 200 unless said, 0 for none. */
  readonly draws?: number;
  /** Told how many of how many integrations are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Everything that one scenario needs of one structure, made once. */
interface Bench {
  readonly scenario: Scenario;
  readonly telling: Telling;
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
  const steps = runInSteps(scenario, options);
  let next = steps.next();
  while (next.done !== true) {
    options.onProgress?.(next.value.done, next.value.total);
    next = steps.next();
  }
  return next.value;
}

/**
 * The same run, paused after each integration, so that a program can breathe, draw or be stopped between them.
 * Of a scenario that asks for both structures each is told, and the report holds the curves of both.
 */
export function* runInSteps(scenario: Scenario, { draws = usualDraws }: Pick<RunOptions, 'draws'> = {}): Generator<Step, Report, void> {
  const benches = structuresOf(scenario).map((structure) => setUp(scenario, structure));
  const beyond = benches[0] === undefined ? [] : extrapolationsOf(scenario, benches[0].wired);
  const ends = benches.map((bench) => (beyond.length > 0 ? [] : endsOf(bench)));
  const counts = [...ends.map(({ length }) => 1 + length + draws), beyond.length > 0 ? 0 : ratioIntegrations(scenario)];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const answers: Answer[] = [];
  let before = 0;
  for (const [at, bench] of benches.entries()) {
    answers.push(yield* counted(answerInSteps(bench, ends[at] ?? [], { draws, keepCurves: beyond.length > 0 }), before, total));
    before += counts[at] ?? 0;
  }
  const failed = answers.some(({ result }) => result.outcome.kind === 'failure');
  const interactions = failed || beyond.length > 0 ? [] : yield* counted(besideInSteps(scenario), before, total);
  return report(answers, beyond, interactions);
}

/** The structures a scenario asks for; without a word, the apparent compartments. */
function structuresOf({ structure = 'a' }: Scenario): readonly StructureName[] {
  return structure === 'both' ? ['a', 'b'] : [structure];
}

interface End {
  readonly id: string;
  readonly value: number;
}

/** Both ends of every declared assumption that a bench rests on. */
const endsOf = (bench: Bench): readonly End[] =>
  assumedFacts(bench.story.model, diaryOf(bench)).flatMap(({ id, ends: [low, high] }) => [{ id, value: low }, { id, value: high }]);

/** What one structure says; empty lists where its integration failed. */
interface Answer {
  readonly bench: Bench;
  readonly result: Result;
  readonly series: readonly Series[];
  readonly metrics: readonly Metric[];
  readonly drawn: readonly DrawnRun[];
}

function* answerInSteps(bench: Bench, ends: readonly End[], { draws, keepCurves }: { readonly draws: number; readonly keepCurves: boolean }): Generator<number, Answer, void> {
  const result = integrate(bench, asRecorded);
  yield 1;
  if (result.outcome.kind === 'failure') return { bench, result, series: [], metrics: [], drawn: [] };
  const series = seriesOf(bench, result);
  const moved: Moved[] = [];
  for (let first = 0; first < ends.length; first += drawBlock) {
    const block = ends.slice(first, first + drawBlock);
    const found = runsOf(bench, block.map(({ id, value }) => (asked) => (asked === id ? value : asRecorded(asked))));
    moved.push(...block.flatMap(({ id }, at) => (found[at] === null ? [] : [{ factId: id, metrics: allMetrics(found[at] ?? [], bench) }])));
    yield 1 + first + block.length;
  }
  const drawn: DrawnRun[] = [];
  for (let first = 0; first < draws; first += drawBlock) {
    const end = Math.min(draws, first + drawBlock);
    const values = Array.from({ length: end - first }, (_, k) => knowledgeDraw(bench.scenario.seed, first + k, bench.telling.structure));
    drawn.push(...runsOf(bench, values).flatMap((one) => (one === null ? [] : [{ series: keepCurves ? one : one.filter(isMain).map(thinned), metrics: allMetrics(one, bench) }])));
    yield 1 + ends.length + end;
  }
  const intervals = drawn.length === 0 ? null : intervalsOf(drawn.map(({ metrics }) => metrics));
  return { bench, result, series, drawn, metrics: judged(allMetrics(series, bench), moved, intervals, bench) };
}

/** Runs that go in one batch between two looks at the clock. */
const drawBlock = 40;

/** Tolerances of runs whose values are drawn or put to an end, relative and in nmol: far below what an interval or a fifth can tell. */
const drawTolerance = 1e-6;

/** The curves of the same scenario under other values; null where a run failed. */
const runsOf = (bench: Bench, values: readonly ValueOf[]): readonly (readonly Series[] | null)[] =>
  runTogether(bench.prepared, values.map((valueOf) => questionOf(bench, valueOf)), bench.curves.map(({ path }) => path)).map((outputs) => (outputs === null ? null : seriesOf(bench, { times: bench.hours, outputs })));

function questionOf(bench: Bench, valueOf: ValueOf) {
  const { doses, spanHours, requestedHours: requested, parameters } = inputOf(bench, valueOf);
  const columns = Object.fromEntries(Object.entries(parameters).map(([path, value]) => [path, [value]]));
  return { regimen: { doses }, people: { count: 1, columns }, end: spanHours, requested, relativeTolerance: drawTolerance, absoluteTolerance: drawTolerance };
}

/** Counts the steps of a part among those of the whole. */
function* counted<Found>(steps: Generator<number, Found, void>, before: number, total: number): Generator<Step, Found, void> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done === true) return next.value;
    yield { done: before + next.value, total };
  }
}

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
  return curvesUnder(scenario, Array.from({ length: draws }, (_, draw) => knowledgeDraw(scenario.seed, draw, structuresOf(scenario)[0]))).flatMap((one) => one ?? []);
}

/** The curves of a scenario under other values of the facts, in the first structure it asks for; null where a run fails. */
export function curvesUnder(scenario: Scenario, values: readonly ValueOf[]): readonly (Pick<Curves, 'series' | 'metrics'> | null)[] {
  const bench = setUp(scenario, structuresOf(scenario)[0] ?? 'a');
  return runsOf(bench, values).map((series) => (series === null ? null : { series, metrics: allMetrics(series, bench) }));
}

function setUp(scenario: Scenario, structure: StructureName): Bench {
  const wired = wire(scenario);
  const telling = tell(structure, wired.beside);
  return {
    scenario,
    telling,
    story: telling.story,
    prepared: prepare(telling.story.model),
    wired,
    curves: watchedCurves(telling.story, known(scenario.watch, wired)),
    hours: requestedHours(wired.swallowedHours, wired.spanHours),
  };
}

/** A curve of what nobody measured in the product would be a zero that is none. */
function known(watch: Scenario['watch'], wired: Wired): Scenario['watch'] {
  const unknown: readonly string[] = unknownAlkaloids(wired);
  return watch.filter((alkaloid) => !unknown.includes(alkaloid));
}

const integrate = (bench: Bench, valueOf: ValueOf): Result => runPrepared(bench.prepared, { ...inputOf(bench, valueOf), relativeTolerance, absoluteTolerance });

function inputOf({ scenario, story: told, telling, wired, hours }: Bench, recorded: ValueOf) {
  const valueOf = valuesFor(scenario, recorded);
  const parameters = Object.fromEntries(told.model.parameters.map(({ path, given }) => [path, valueOf(given.id)]));
  return {
    doses: dosesOf(wired, telling, valueOf),
    spanHours: wired.leadHours + wired.spanHours,
    requestedHours: hours.map((hour) => wired.leadHours + hour),
    parameters: { ...parameters, ...telling.levels },
  };
}

function seriesOf({ curves, hours, scenario, telling: { structure } }: Bench, result: { readonly times: ArrayLike<number>; readonly outputs: Result['outputs'] }): readonly Series[] {
  const timeHours = hours.slice(0, result.times.length);
  const named = scenario.structure !== undefined;
  return curves.map(({ path, name, analyte, matrix, unit }) => ({
    name: named ? `${name}, structure ${structure}` : name,
    ...(named ? { structure } : {}),
    analyte,
    matrix,
    unit,
    timeHours,
    values: Array.from(result.outputs[path] ?? []),
  }));
}

const allMetrics = (series: readonly Series[], { wired }: Bench): readonly BareMetric[] =>
  series.flatMap((one) => metricsOf(one, wired));

function judged(metrics: readonly BareMetric[], moved: readonly Moved[], intervals: ReadonlyMap<string, Interval> | null, bench: Bench): readonly Metric[] {
  const moving = movers(metrics, moved);
  return metrics.map((metric) => ({
    ...metric,
    ...(bench.scenario.structure === undefined ? {} : { structure: bench.telling.structure }),
    statistic: 'typical',
    kind: kindOf(moving.get(metricKey(metric)) ?? [], isFitted(metric, bench.wired, bench.telling.structure)),
    interval: intervals?.get(metricKey(metric)) ?? undrawn,
    facts: factsBehind(metric, bench),
  }));
}

const undrawn: Interval = Object.freeze({ absent: 'what is not known was not drawn; ask for draws' });

function factsBehind(metric: BareMetric, { story: told, curves, wired }: Bench): readonly string[] {
  const curve = curves.find(({ analyte, matrix }) => analyte === metric.analyte && matrix === metric.matrix);
  if (curve === undefined) return [];
  const ground = restsOn(told.model, curve.path);
  const inside = ground.parameters.map(({ given }) => given.id);
  const before = swallowedBehind(told, ground).flatMap((alkaloid) => diaryFacts(wired.entries, alkaloid));
  return [...new Set([...before, ...inside])].sort();
}

function report(answers: readonly Answer[], beyond: readonly string[], interactions: readonly InteractionRatio[]): Report {
  const worst = answers.find(({ result }) => result.outcome.kind === 'failure') ?? answers[0];
  if (worst === undefined) throw new Error('a report needs at least one structure');
  const { scenario, wired } = worst.bench;
  const isWhole = worst.result.outcome.kind === 'success';
  const isLine = isWhole && beyond.length === 0;
  const metrics = isLine ? answers.flatMap((one) => one.metrics) : [];
  const bands = isLine ? answers.flatMap(({ drawn }) => bandsAround(drawn.map(({ series }) => series))) : [];
  const ranges = isWhole && beyond.length > 0 ? extrapolation(beyond, answers.map(({ drawn }) => drawn)) : null;
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
    flags: [...cautionsOf(scenario, wired), ...new Set(answers.flatMap((one) => flagsOf(wired, one.metrics)))],
    sentence: ranges === null ? sentenceOf(scenario.title, metrics) : sentenceOfRanges(scenario.title, ranges),
    notice,
  };
}

function manifestOf(answers: readonly Answer[]): Report['manifest'] {
  const [first] = answers;
  if (first === undefined) throw new Error('a manifest needs at least one structure');
  const { bench: { scenario }, result } = first;
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

/** Facts that decide what arrives in the gut, of every swallowed alkaloid. */
const diaryOf = ({ wired }: Bench): readonly string[] => [...new Set(swallowedAlkaloids.flatMap((alkaloid) => diaryFacts(wired.entries, alkaloid)))];
