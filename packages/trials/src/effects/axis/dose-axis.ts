import { quantile } from '@speciosa/engine/analyse';
import { captionFor, drawnBy, hypotheses, hypothesisList, switchesOf, wordFor } from '@speciosa/kratom';
import type { Hypothesis, Switches, ValueOf } from '@speciosa/kratom';
import { knowledgeDraw } from 'speciosa';
import { benchOf, curvesAfter, isMeasuredThroughout, peakOf, valueAt } from '../run/index.js';
import type { AxisProduct, Bench } from '../run/index.js';
import { axisHours, calibrate } from './calibrate.js';
import type { Calibrated } from './calibrate.js';
import { courseOf, crossingOf } from './crossing.js';
import type { Crossing } from './crossing.js';

/** Doses of the axis, in mg of mitragynine. */
export const axisDosesMg: readonly number[] = Object.freeze([1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 57, 80, 113, 160, 240]);

/** What the axis is asked. */
export interface AxisOptions {
  readonly product?: AxisProduct;
  readonly user?: Switches['user'];
  readonly draws?: number;
  readonly seed?: number;
}

export const axisDefaults = Object.freeze({
  product: 'pure mitragynine',
  user: 'naive',
  draws: 60,
  seed: 1,
} as const satisfies Required<AxisOptions>);

/** Three quantiles of what is not known, one value a dose. */
export interface KnowledgeBand {
  readonly low: readonly number[];
  readonly median: readonly number[];
  readonly high: readonly number[];
}

/** One hypothesis along the axis, as measured and with what it would need. */
export interface AxisLine {
  readonly name: Hypothesis | 'equal weights';
  readonly title: string;
  readonly caption: string;
  /** Stimulation less sedation; only its sign is meant. */
  readonly asMeasured: KnowledgeBand;
  readonly asNeeded: KnowledgeBand;
  readonly crossingAsMeasured: Crossing;
  readonly crossingAsNeeded: Crossing;
  /** How the sign of arousal is worded at each dose over the draws, with what is needed: shares of falls, no change, rises. */
  readonly words: readonly { readonly falls: number; readonly 'no change': number; readonly rises: number }[];
}

/** What a hypothesis lacks, over draws: median and 5 to 95 %; Infinity where no affinity would do. */
export interface Lack {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Everything a picture of the axis needs. No dose is marked. */
export interface DoseAxis {
  readonly dosesMg: readonly number[];
  readonly product: AxisProduct;
  readonly drawnBy: string;
  readonly lines: readonly AxisLine[];
  readonly sedation: KnowledgeBand;
  readonly muHeldBy7OH: KnowledgeBand;
  readonly muHeldByAny: KnowledgeBand;
  readonly lacks: {
    readonly alpha2Affinity: Lack;
    readonly ht1aPotency: Lack;
    readonly deltaAffinity: Lack;
    readonly deltaRatio: Lack;
    readonly deltaPossible: number;
  };
  readonly draws: number;
  readonly failed: number;
  readonly notes: readonly string[];
}

interface Row {
  readonly stimulation: Readonly<Record<Hypothesis, number>>;
  readonly sedation: number;
  readonly muBy7OH: number;
  readonly muByAny: number;
}

interface Drawn {
  readonly calibrated: Calibrated;
  readonly measured: readonly Row[];
  readonly needed: readonly Row[];
}

/** The axis, paused after each draw. */
export function* doseAxisInSteps(options: AxisOptions = {}): Generator<{ readonly done: number; readonly total: number }, DoseAxis, void> {
  const asked = { ...axisDefaults, ...options };
  const switches = switchesOf({ user: asked.user });
  const bench = benchOf(switches);
  /** The people of the study were not dependent, whoever walks the axis. */
  const study = asked.user === 'naive' ? bench : benchOf();
  const drawn: Drawn[] = [];
  let failed = 0;
  for (let number = 0; number < asked.draws; number += 1) {
    const one = drawOnce(bench, study, asked.product, knowledgeDraw(asked.seed, number));
    if (one === null) failed += 1;
    else drawn.push(one);
    yield { done: number + 1, total: asked.draws };
  }
  return axisOf(drawn, failed, asked, switches);
}

/** The axis at once. Throws when no draw could be run. */
export function doseAxis(options: AxisOptions = {}): DoseAxis {
  const steps = doseAxisInSteps(options);
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value;
}

function drawOnce(bench: Bench, study: Bench, of: AxisProduct, valueOf: ValueOf): Drawn | null {
  const calibrated = calibrate(study, valueOf);
  if (calibrated === null) return null;
  const measured = axisDosesMg.map((mg) => rowAt(bench, of, mg, calibrated.asMeasured));
  const needed = axisDosesMg.map((mg) => rowAt(bench, of, mg, calibrated.asNeeded));
  const whole = (rows: readonly (Row | null)[]): rows is readonly Row[] => rows.every((row) => row !== null);
  return whole(measured) && whole(needed) ? { calibrated, measured, needed } : null;
}

/** The dose at the hour of its largest mu drive. */
function rowAt(bench: Bench, of: AxisProduct, mg: number, valueOf: ValueOf): Row | null {
  const curves = curvesAfter(bench, of, mg, axisHours, valueOf);
  if (curves === null) return null;
  const { story } = bench;
  const { index } = peakOf(curves, story.mu.drive);
  const stimulation = Object.fromEntries(
    hypotheses.map((name) => [name, valueAt(curves, story.arousal.stimulation[name], index)]),
  ) as Record<Hypothesis, number>;
  return {
    stimulation,
    sedation: valueAt(curves, story.arousal.sedation, index),
    muBy7OH: peakOf(curves, story.muOccupancy['7-hydroxymitragynine']).value,
    muByAny: peakOf(curves, story.muOccupancyByAny).value,
  };
}

function axisOf(drawn: readonly Drawn[], failed: number, asked: Required<AxisOptions>, switches: Switches): DoseAxis {
  if (drawn.length === 0) throw new Error('no draw of the dose axis could be run');
  const over = (read: (row: Row) => number): KnowledgeBand => bandOf(drawn.map(({ measured }) => measured.map(read)));
  return Object.freeze({
    dosesMg: axisDosesMg,
    product: asked.product,
    drawnBy: drawnBy(switches),
    lines: [...hypotheses, 'equal weights' as const].map((name) => lineOf(name, drawn)),
    sedation: over(({ sedation }) => sedation),
    muHeldBy7OH: over(({ muBy7OH }) => muBy7OH),
    muHeldByAny: over(({ muByAny }) => muByAny),
    lacks: lacksOf(drawn),
    draws: drawn.length,
    failed,
    notes: notesOf(asked),
  });
}

function lineOf(name: Hypothesis | 'equal weights', drawn: readonly Drawn[]): AxisLine {
  const index = ({ stimulation, sedation }: Row): number => stimulated(name, stimulation) - sedation;
  const measured = drawn.map((one) => one.measured.map(index));
  const needed = drawn.map((one) => one.needed.map(index));
  const crossing = (rows: readonly (readonly number[])[]): Crossing =>
    crossingOf(rows.map((row, at) => courseOf(axisDosesMg, row, noticeableOf(drawn[at]))));
  return Object.freeze({
    name,
    title: hypothesisList.find((one) => one.name === name)?.title ?? 'all five with equal weights',
    caption: captionFor(name),
    asMeasured: bandOf(measured),
    asNeeded: bandOf(needed),
    crossingAsMeasured: crossing(measured),
    crossingAsNeeded: crossing(needed),
    words: axisDosesMg.map((_, dose) => sharesOf(needed.map((row, at) => wordFor(row[dose] ?? Number.NaN, noticeableOf(drawn[at]))))),
  });
}

const noticeableOf = (one: Drawn | undefined): number => one?.calibrated.asMeasured('ordinal/noticeable') ?? Number.NaN;

function stimulated(name: Hypothesis | 'equal weights', by: Readonly<Record<Hypothesis, number>>): number {
  if (name !== 'equal weights') return by[name];
  return hypotheses.reduce((sum, one) => sum + by[one], 0) / hypotheses.length;
}

function sharesOf(said: readonly ('falls' | 'no change' | 'rises')[]): AxisLine['words'][number] {
  const share = (word: string): number => said.filter((one) => one === word).length / said.length;
  return { falls: share('falls'), 'no change': share('no change'), rises: share('rises') };
}

/** Rows are draws, columns doses. */
function bandOf(rows: readonly (readonly number[])[]): KnowledgeBand {
  const column = (dose: number, probability: number): number =>
    quantile(Float64Array.from(rows, (row) => row[dose] ?? Number.NaN).sort(), probability);
  const at = (probability: number): number[] => axisDosesMg.map((_, dose) => column(dose, probability));
  return Object.freeze({ low: at(0.05), median: at(0.5), high: at(0.95) });
}

function lacksOf(drawn: readonly Drawn[]): DoseAxis['lacks'] {
  const lack = (values: readonly number[]): Lack => {
    const sorted = Float64Array.from(values).sort();
    return sorted.length === 0
      ? { low: Number.NaN, median: Number.NaN, high: Number.NaN }
      : { low: at(sorted, 0.05), median: at(sorted, 0.5), high: at(sorted, 0.95) };
  };
  const deltas = drawn.flatMap(({ calibrated: { delta } }) => (delta === null ? [] : [delta]));
  return {
    alpha2Affinity: lack(drawn.map(({ calibrated }) => calibrated.alpha2Gain)),
    ht1aPotency: lack(drawn.map(({ calibrated }) => calibrated.ht1aGain)),
    deltaAffinity: lack(deltas.map(({ affinityGain }) => affinityGain)),
    deltaRatio: lack(deltas.map(({ transducerRatio }) => transducerRatio)),
    deltaPossible: deltas.length / drawn.length,
  };
}

/** An order statistic: gains may be infinite, and halfway to infinity is nowhere. */
const at = (sorted: Float64Array, probability: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(probability * sorted.length))] ?? Number.NaN;

function notesOf({ product, user }: Required<AxisOptions>): string[] {
  return [
    'read at the hour of the largest mu drive; draws are of what is not known, values that were fitted together drawn together; people differ besides',
    'stimulation was placed at 5 mg and sedation so that it outweighs at 40 mg, for all alike; the delta hypothesis is made to hand over at 40 mg, so after pure mitragynine in a naive person its crossing is an input',
    ...(product === 'pure mitragynine'
      ? [
          'pure mitragynine is taken to be available like extract; after it there is no metabolite of minor alkaloids, so that hypothesis says nothing',
        ]
      : []),
    ...(isMeasuredThroughout(product)
      ? []
      : ['of this product only mitragynine was measured; what other alkaloids add is unknown, so receptors held are a lower bound']),
    ...(user === 'naive' ? ['a person who never used kratom has no withdrawal to be relieved of, so that hypothesis says nothing'] : []),
  ];
}
