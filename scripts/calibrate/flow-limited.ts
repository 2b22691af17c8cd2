import { areasBetween, halfLifeIn } from '@speciosa/engine/analyse';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared, Result } from '@speciosa/engine/study';
import { fact, observed } from '@speciosa/evidence';
import { product } from '../../packages/kratom/src/product.js';
import { flowLimitedDoses } from '../../packages/kratom/src/flow-limited/doses.js';
import { flowLimitedStory } from '../../packages/kratom/src/flow-limited/flow-limited-story.js';
import type { FlowLimitedStory } from '../../packages/kratom/src/flow-limited/flow-limited-story.js';
import { leastSquares } from './least-squares.js';
import { medianOfFive, row } from './row.js';
import type { Calibrated, Row, Value, Values } from './row.js';
import { whatRowsLeave } from './what-rows-leave.js';

/**
 * Sets the values of structure (b) that nobody measured: `npx tsx scripts/calibrate.ts`.
 *
 * Rows used, and no other: medians of Tanna 2022 (peak, its time, exposure, half-life of mitragynine
 * and 7-hydroxymitragynine), the peak of Huestis 2026 at 29.6 mg on day 1, and the AUC ratio of
 * midazolam beside 2 g of tea. The loss is the sum of (ln(model / observed) / s)^2, with s a tenth (a
 * fifth for times, a twentieth for the one row that sets the gut wall), and a pull of each value to its
 * start by ln(x / x0)^2, so that what the rows leave open stays where it was.
 * The values are written into packages/evidence/facts/flow-limited.yaml by hand, to three digits; a test holds them to
 * what the script finds. How they vary together is asked as for structure (a); the share that capsules give
 * up is a multiple of that of tea and is drawn with it.
 */
const free: readonly Value[] = [
  { id: 'product/tea-given-up-share', start: 0.25 },
  { id: 'flow-limited/mitragynine-absorption-rate', start: 1 },
  { id: 'flow-limited/mitragynine-liver-clearance', start: 60 },
  { id: 'flow-limited/mitragynine-tissue-partition', start: 2 },
  { id: 'flow-limited/mitragynine-fat-partition', start: 45 },
  { id: 'flow-limited/7-hydroxymitragynine-liver-clearance', start: 25 },
  { id: 'flow-limited/7-hydroxymitragynine-tissue-partition', start: 2 },
  { id: 'flow-limited/gut-wall-exposure', start: 1 },
];

const plain: Bench = benchOf(flowLimitedStory());
const beside: Bench = benchOf(flowLimitedStory(['midazolam']));

interface Bench {
  readonly story: FlowLimitedStory;
  readonly prepared: Prepared;
}

function benchOf(story: FlowLimitedStory): Bench {
  return { story, prepared: prepare(story.model) };
}

/** Every fact that a run has asked for so far. */
const asked = new Set<string>();

const coherentOf = (id: string, value: number): number => coherent(quantity(value, fact(id).unit));
const recorded = (id: string): number => coherentOf(id, fact(id).value);

interface Given {
  readonly bench: Bench;
  readonly kratom: { readonly product: string; readonly mg: number } | null;
  readonly midazolamMg: number;
  readonly hours: readonly number[];
}

function simulate({ bench: { story, prepared }, kratom, midazolamMg, hours }: Given, values: Values): Result {
  const valueOf = (id: string): number => {
    asked.add(id);
    const value = values.get(id);
    return value === undefined ? recorded(id) : coherentOf(id, value);
  };
  const parameters = Object.fromEntries(story.model.parameters.map(({ path, given }) => [path, valueOf(given.id)]));
  const entry =
    kratom === null
      ? []
      : [
          {
            product: product(kratom.product),
            mass: quantity(kratom.mg, 'mg'),
            of: 'mitragynine' as const,
            atHours: 0,
            everyHours: null,
            times: 1,
          },
        ];
  const probe =
    midazolamMg === 0
      ? []
      : [
          {
            state: story.medicines.midazolam.swallowed,
            amount: coherent(quantity(midazolamMg, 'mg')) / recorded('midazolam/molar-mass'),
            time: 0,
          },
        ];
  return runPrepared(prepared, {
    doses: [...flowLimitedDoses(story.mouth, entry, valueOf), ...probe],
    spanHours: hours.at(-1) ?? 0,
    requestedHours: hours,
    parameters,
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-8,
  });
}

const grid = (last: number): readonly number[] =>
  [
    ...Array.from({ length: 160 }, (_, k) => k * 0.025),
    ...Array.from({ length: 40 }, (_, k) => 4 + k * 0.5),
    ...Array.from({ length: Math.max(0, (last - 24) / 4 + 1) }, (_, k) => 24 + k * 4),
  ].filter((hour) => hour <= last);

/** AUC to infinity by the slope of the window. */
function infinite(times: ArrayLike<number>, curve: ArrayLike<number>, from: number, to: number): number {
  const rate = halfLifeIn(times, curve, from, to)?.lambdaZ ?? Number.NaN;
  const last = curve.length - 1;
  return areasBetween(Array.from(times), Array.from(curve), 0, last, 'linear up, log down').curve + (curve[last] ?? 0) / rate;
}

/** The peak of a curve and its hour, by the parabola through the three highest samples: a fit needs no steps. */
function peak({ times }: Result, curve: Float64Array): readonly [number, number] {
  const at = curve.indexOf(Math.max(...curve));
  const [a, b, c] = [curve[at - 1] ?? 0, curve[at] ?? 0, curve[at + 1] ?? 0];
  const shift = (a - c) / (2 * (a - 2 * b + c));
  return [b - ((a - c) * shift) / 4, (times[at] ?? 0) + shift * ((times[at] ?? 0) - (times[at - 1] ?? 0))];
}

const printedOf = (analyte: string, metric: string) =>
  observed.find((one) => one.study === 'tanna-2022' && one.analyte === analyte && one.metric === metric);
const extractPeak =
  (observed.find(
    (row) => row.study === 'huestis-2026' && row.arm.id === '29-6-mg-day-1' && row.analyte === 'mitragynine' && row.metric === 'Cmax',
  )?.value ?? Number.NaN) / 0.398503;

const windows = { mitragynine: [24, 96], '7-hydroxymitragynine': [2, 8] } as const;

function rows(values: Values): readonly Row[] {
  const tea = { product: 'tea-tanna', mg: 38.96 };
  const long = simulate({ bench: plain, kratom: tea, midazolamMg: 0, hours: grid(120) }, values);
  const ofTea = (['mitragynine', '7-hydroxymitragynine'] as const).flatMap((analyte): Row[] => {
    const curve = long.outputs[plain.story.plasma[analyte]];
    const [high, at] = peak(long, curve);
    const [from, to] = windows[analyte];
    const against = (metric: string, width: number, model: number): Row => {
      const { value, spread } = printedOf(analyte, metric) ?? { value: null, spread: null };
      return row(`${analyte} ${metric}`, value ?? Number.NaN, model, width, medianOfFive(spread?.low ?? 1, spread?.high ?? 1));
    };
    return [
      against('Cmax', 0.1, high),
      against('tmax', 0.2, at),
      against('AUCinf', 0.1, infinite(long.times, curve, from, to)),
      against('halfLife', 0.2, halfLifeIn(long.times, curve, from, to)?.halfLife ?? Number.NaN),
    ];
  });
  const extract = simulate({ bench: plain, kratom: { product: 'extract-huestis', mg: 29.6 }, midazolamMg: 0, hours: grid(12) }, values);
  const [high] = peak(extract, extract.outputs[plain.story.plasma.mitragynine]);
  const probe = (kratom: Given['kratom']): number => {
    const run = simulate({ bench: beside, kratom, midazolamMg: 2.5, hours: grid(24) }, values);
    return infinite(run.times, run.outputs[beside.story.medicines.midazolam.plasma], 8, 24);
  };
  return [
    ...ofTea,
    row('extract 29.6 mg Cmax', extractPeak, high, 0.1, 0.12),
    row('midazolam AUC ratio', 1.39, probe(tea) / probe(null), 0.05, Math.log(1.57 / 1.23) / 2 / 1.645),
  ];
}

const capsules = 'product/capsule-given-up-share';
const tea = 'product/tea-given-up-share';

/** The ratio of capsules to tea was read off two peaks that were restated at second hand: as much in doubt as structure (a) holds either of them. */
const ofCapsules = (values: Values): Row =>
  row(
    'capsules over tea',
    fact(capsules).value / fact(tea).value,
    (values.get(capsules) ?? Number.NaN) / (values.get(tea) ?? Number.NaN),
    0.3,
  );

const pull = 1;

/** Fits the values to their rows. */
export function calibrate(): Calibrated {
  const at = (logs: readonly number[]): Values => new Map(free.map(({ id, start }, k) => [id, start * Math.exp(logs[k] ?? 0)]));
  const residuals = (logs: readonly number[]): number[] => [
    ...rows(at(logs)).map(({ seen, model, width }) => Math.log(model / seen) / width),
    ...logs.map((log) => log / pull),
  ];
  const {
    at: logs,
    loss,
    steps,
    evaluations,
  } = leastSquares(
    residuals,
    free.map(() => 0),
    { steps: 40 },
  );
  const best = at(logs);
  const found = new Map([...best, [capsules, (fact(capsules).value / fact(tea).value) * (best.get(tea) ?? Number.NaN)]]);
  return {
    loss,
    steps,
    evaluations,
    rows: rows(best),
    values: free.map((one) => ({ ...one, value: best.get(one.id) ?? Number.NaN })),
    open: whatRowsLeave({ rowsOf: (moved) => [...rows(moved), ofCapsules(moved)], found, pull, asked: [...asked] }),
  };
}
