import type { Result } from '@speciosa/engine/study';
import { asRecorded, diaryFacts } from '@speciosa/kratom';
import { isFitted, kindOf, metricKey, movers } from '../answer/index.js';
import type { BareMetric, Moved } from '../answer/index.js';
import { intervalsOf, isMain, knowledgeDraw, thinned } from '../doubt/index.js';
import type { DrawnRun } from '../doubt/index.js';
import type { Interval, Metric, Series } from '../report.js';
import { restsOn } from '../rests-on.js';
import { swallowedBehind } from '../watched.js';
import { assumedFacts } from '../wiring/index.js';
import { allMetrics, diaryOf, integrate, runsOf, seriesOf } from './run-bench.js';
import type { Bench } from './run-bench.js';

/** What one structure says; empty lists where its integration failed. */
export interface Answer {
  readonly bench: Bench;
  readonly result: Result;
  readonly series: readonly Series[];
  readonly metrics: readonly Metric[];
  readonly drawn: readonly DrawnRun[];
}

export interface End {
  readonly id: string;
  readonly value: number;
}

/** Both ends of every declared assumption that a bench rests on. */
export const endsOf = (bench: Bench): readonly End[] =>
  assumedFacts(bench.story.model, diaryOf(bench)).flatMap(({ id, ends: [low, high] }) => [
    { id, value: low },
    { id, value: high },
  ]);

/** How many draws of what is not known, and whether all their curves are wanted or only the main ones, thinned. */
interface DrawsAsked {
  readonly draws: number;
  readonly keepCurves: boolean;
}

/** Runs that go in one batch between two looks at the clock. */
const drawBlock = 40;

/** One structure asked of a scenario: once centrally, with each assumption at both ends, and in every draw of what is not known. */
export function* answerInSteps(bench: Bench, ends: readonly End[], { draws, keepCurves }: DrawsAsked): Generator<number, Answer, void> {
  const result = integrate(bench, asRecorded);
  yield 1;
  if (result.outcome.kind === 'failure') return { bench, result, series: [], metrics: [], drawn: [] };
  const series = seriesOf(bench, result);
  const moved = yield* movedInSteps(bench, ends, 1);
  const drawn = yield* drawnInSteps(bench, { draws, keepCurves }, 1 + ends.length);
  const intervals = drawn.length === 0 ? null : intervalsOf(drawn.map(({ metrics }) => metrics));
  return { bench, result, series, drawn, metrics: judged(allMetrics(series, bench), moved, intervals, bench) };
}

/** What each number becomes with one assumption at one end of its range. */
function* movedInSteps(bench: Bench, ends: readonly End[], before: number): Generator<number, readonly Moved[], void> {
  const moved: Moved[] = [];
  for (let first = 0; first < ends.length; first += drawBlock) {
    const block = ends.slice(first, first + drawBlock);
    const found = runsOf(
      bench,
      block.map(
        ({ id, value }) =>
          (asked) =>
            asked === id ? value : asRecorded(asked),
      ),
    );
    moved.push(...block.flatMap(({ id }, at) => (found[at] === null ? [] : [{ factId: id, metrics: allMetrics(found[at] ?? [], bench) }])));
    yield before + first + block.length;
  }
  return moved;
}

/** The same scenario in each draw of what is not known; draws whose run fails are left out. */
function* drawnInSteps(bench: Bench, { draws, keepCurves }: DrawsAsked, before: number): Generator<number, readonly DrawnRun[], void> {
  const kept = (series: readonly Series[]): readonly Series[] => (keepCurves ? series : series.filter(isMain).map(thinned));
  const drawn: DrawnRun[] = [];
  for (let first = 0; first < draws; first += drawBlock) {
    const end = Math.min(draws, first + drawBlock);
    const values = Array.from({ length: end - first }, (_, k) => knowledgeDraw(bench.scenario.seed, first + k, bench.telling.structure));
    drawn.push(...runsOf(bench, values).flatMap((one) => (one === null ? [] : [{ series: kept(one), metrics: allMetrics(one, bench) }])));
    yield before + end;
  }
  return drawn;
}

function judged(
  metrics: readonly BareMetric[],
  moved: readonly Moved[],
  intervals: ReadonlyMap<string, Interval> | null,
  bench: Bench,
): readonly Metric[] {
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
