import { areasBetween, halfLifeIn } from '@speciosa/engine/analyse';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Result } from '@speciosa/engine/study';
import { fact, observed } from '@speciosa/evidence';
import { minorAlkaloids, product, story, storyDoses } from '@speciosa/kratom';
import type { Alkaloid } from '@speciosa/kratom';
import { leastSquares } from './least-squares.js';
import { medianOfFive, row } from './row.js';
import type { Calibrated, Row, Value, Values } from './row.js';
import { whatRowsLeave } from './what-rows-leave.js';

/**
 * Sets the values of structure (a): `npx tsx scripts/calibrate.ts`.
 *
 * Loss: sum of (ln(model / observed) / s)^2 over the rows below, s being 0.1 for peaks and exposures and
 * 0.2 for times, plus (ln(x / start) / ln 2)^2 for each value, so that what no row speaks of stays where
 * the published starting set had it. Rows used, and no other: the medians of Tanna 2022; of Huestis 2024
 * the ratios of 7-hydroxymitragynine to mitragynine and the longest mean half-lives of both; its two
 * peaks of 7-hydroxymitragynine; of Huestis 2026 the mean peak of mitragynine after 29.6 mg on day 1.
 *
 * How wide the rows leave the values is asked with other widths: the standard error of each printed
 * centre, from its spread over people and their number. What the fit held still is in doubt by itself,
 * and a value that must make good for it follows it (`what-rows-leave.ts`). From that `run` draws.
 */
const v = (id: string, start: number): Value => ({ id, start });
const m = (name: string, start: number): Value => v(`mitragynine/${name}`, start);
const o = (name: string, start: number): Value => v(`7-hydroxymitragynine/${name}`, start);

/** Fitted together: mitragynine, its metabolite, and how products compare. */
export const together: readonly Value[] = [
  m('absorption-rate', 3.66),
  m('apparent-clearance', 233),
  m('apparent-central-volume', 760),
  m('apparent-shallow-flow', 387),
  m('apparent-shallow-volume', 860),
  m('apparent-deep-flow', 81.4),
  m('apparent-deep-volume', 5670),
  m('worn-path-inactivation', 0.3),
  o('apparent-clearance-per-formation', 923),
  o('elimination-rate', 0.22),
  o('spreading-rate', 0.5),
  o('returning-rate', 0.25),
  o('systemic-share', 0.25),
  v('product/extract-relative-availability', 3.76),
  v('product/capsule-relative-availability', 2.81),
];

/** The published starting sets of the minor alkaloids: k_a, CL, V1, Q, V2. */
const minorStarts: Readonly<Record<string, readonly number[]>> = {
  speciogynine: [0.918, 33.7, 182, 21.5, 415],
  paynantheine: [3.08, 69.1, 382, 52.5, 1090],
  speciociliatine: [1.27, 4.9, 67.7, 0.49, 107],
  mitraciliatine: [0.295, 2.81, 20.1, 1.06, 19.5],
  isopaynantheine: [0.302, 3.18, 23.8, 1.42, 18.1],
};
const minorNames = [
  'absorption-rate',
  'apparent-clearance',
  'apparent-central-volume',
  'apparent-peripheral-flow',
  'apparent-peripheral-volume',
];
export const minorValues = (alkaloid: string): readonly Value[] =>
  minorNames.map((name, at) => v(`${alkaloid}/${name}`, minorStarts[alkaloid]?.[at] ?? 1));

const told = story();
const prepared = prepare(told.model);
const recorded = (id: string): number => coherentOf(id, fact(id).value);
const coherentOf = (id: string, value: number): number => coherent(quantity(value, fact(id).unit));

export interface Given {
  readonly product: string;
  readonly mg: number;
  readonly times?: number;
  readonly hours: readonly number[];
}

/** Every fact that a run has asked for so far. */
const asked = new Set<string>();

/** Runs one arm with these values in place of the recorded ones (in the units of the facts). */
export function simulate({ product: id, mg, times = 1, hours }: Given, values: Values): Result {
  const valueOf = (id: string): number => {
    asked.add(id);
    return values.has(id) ? coherentOf(id, values.get(id) ?? Number.NaN) : recorded(id);
  };
  const parameters = Object.fromEntries(told.model.parameters.map(({ path, given }) => [path, valueOf(given.id)]));
  const entry = {
    product: product(id),
    mass: quantity(mg, 'mg'),
    of: 'mitragynine' as const,
    atHours: 0,
    everyHours: times > 1 ? 24 : null,
    times,
  };
  return runPrepared(prepared, {
    doses: storyDoses(told, [entry], valueOf),
    spanHours: hours.at(-1) ?? 0,
    requestedHours: hours,
    parameters,
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-8,
  });
}

const fine = Array.from({ length: 241 }, (_, k) => k * 0.05);
const after = (from: number, to: number, every: number): number[] =>
  Array.from({ length: Math.round((to - from) / every) }, (_, k) => from + (k + 1) * every);
export const once: readonly number[] = [...fine, ...after(12, 24, 0.5), ...after(24, 120, 2)];
/** Fifteen days: the first and the last day closely, then nine days of fading. */
export const daily: readonly number[] = [
  ...fine,
  ...after(12, 24, 0.5),
  ...after(24, 336, 24),
  ...fine.slice(1).map((hour) => 336 + hour),
  ...after(348, 360, 0.5),
  ...after(360, 576, 2),
];

export const curveOf = ({ times, outputs }: Result, alkaloid: Alkaloid, from = 0, to = Number.POSITIVE_INFINITY) => {
  const all = outputs[told.plasma[alkaloid]] ?? new Float64Array();
  const kept = Array.from(times, (hour, at) => ({ hour, level: all[at] ?? Number.NaN })).filter(({ hour }) => hour >= from && hour <= to);
  return { hours: kept.map(({ hour }) => hour - from), levels: kept.map(({ level }) => level) };
};
export type Curve = ReturnType<typeof curveOf>;

/** The peak and its hour, by the parabola through the three highest samples: a fit needs no steps. */
export function peak({ hours, levels }: Curve): readonly [number, number] {
  const at = levels.indexOf(Math.max(...levels));
  const [a, b, c] = [levels[at - 1] ?? 0, levels[at] ?? 0, levels[at + 1] ?? 0];
  const shift = (a - c) / (2 * (a - 2 * b + c));
  return [b - ((a - c) * shift) / 4, (hours[at] ?? 0) + shift * ((hours[at] ?? 0) - (hours[at - 1] ?? 0))];
}

export const area = ({ hours, levels }: Curve): number => areasBetween(hours, levels, 0, levels.length - 1, 'linear up, log down').curve;
/** By points two hours apart, or a quarter of an hour within the first day: uneven points would weigh one part of the window more. */
function halfLife({ hours, levels }: Curve, from: number, to: number): number {
  const every = to > 24 ? 2 : 0.25;
  const kept = hours.flatMap((hour, at) => (Math.abs(hour / every - Math.round(hour / every)) < 1e-6 ? [at] : []));
  return (
    halfLifeIn(
      kept.map((at) => hours[at] ?? 0),
      kept.map((at) => levels[at] ?? 0),
      from,
      to,
    )?.halfLife ?? Number.NaN
  );
}
const whole = (curve: Curve, from: number, to: number): number =>
  area(curve) + ((curve.levels.at(-1) ?? 0) * halfLife(curve, from, to)) / Math.log(2);

const windows = (alkaloid: Alkaloid): readonly [number, number] => (alkaloid === '7-hydroxymitragynine' ? [2, 8] : [24, 96]);

/** The four medians of one alkaloid after two grams of leaf as tea. */
function teaRows(alkaloid: Alkaloid, result: Result): Row[] {
  const curve = curveOf(result, alkaloid);
  const [high, at] = peak(curve);
  const [from, to] = windows(alkaloid);
  const model: Readonly<Record<string, number>> = {
    Cmax: high,
    tmax: at,
    AUCinf: whole(curve, from, to),
    halfLife: halfLife(curve, from, to),
  };
  return Object.entries(model).map(([metric, value]) => {
    const printed = observed.find((one) => one.study === 'tanna-2022' && one.analyte === alkaloid && one.metric === metric);
    const { low, high: top } = printed?.spread ?? {};
    return row(
      `tea ${alkaloid} ${metric}`,
      printed?.value ?? Number.NaN,
      value,
      metric === 'tmax' || metric === 'halfLife' ? 0.2 : 0.1,
      medianOfFive(low ?? 1, top ?? 1),
    );
  });
}

const tea = { product: 'tea-tanna', mg: 38.96 };
const massPerNmol = (alkaloid: string): number => fact(`${alkaloid}/molar-mass`).value / 1000;

/** Peaks of capsules (7-hydroxymitragynine, ng/mL) and of extract (mitragynine, ng/mL). */
function productRows(values: Values): Row[] {
  const short = once.filter((hour) => hour <= 12);
  const high = (of: string, mg: number, alkaloid: Alkaloid): number =>
    peak(curveOf(simulate({ product: of, mg, hours: short }, values), alkaloid))[0] * massPerNmol(alkaloid);
  const parent = 'mitragynine';
  const formed = '7-hydroxymitragynine';
  return [
    row('extract 29.6 mg mitragynine Cmax', 93.2, high('extract-huestis', 29.6, parent), 0.1, 0.12),
    row('capsule 6.65 mg 7-hydroxymitragynine Cmax', 3.6, high('capsule-huestis', 6.65, formed), 0.2, 0.3),
    row('capsule 53.2 mg 7-hydroxymitragynine Cmax', 22.7, high('capsule-huestis', 53.2, formed), 0.2, 0.3),
  ];
}

/** Two grams in capsules daily, the middle of the dose arms; the middle of a printed range of arm means is its geometric one. */
function repeatedRows(values: Values): Row[] {
  const many = simulate({ product: 'capsule-huestis', mg: 26.6, times: 15, hours: daily }, values);
  const day = (alkaloid: Alkaloid, from: number): number => area(curveOf(many, alkaloid, from, from + 24));
  const share = (from: number): number => day('7-hydroxymitragynine', from) / day('mitragynine', from);
  const last = (alkaloid: Alkaloid): Curve => curveOf(many, alkaloid, 336);
  return [
    row('capsules, day 1, ratio of exposures', Math.sqrt(0.2 * 0.31), share(0), 0.1, 0.15),
    row('capsules, day 15, ratio of exposures', Math.sqrt(0.15 * 0.21), share(336), 0.1, 0.15),
    row('capsules, day 15, mitragynine halfLife', 67.9, halfLife(last('mitragynine'), 48, 216), 0.2, 0.2),
    row('capsules, day 15, 7-hydroxymitragynine halfLife', 24.7, halfLife(last('7-hydroxymitragynine'), 12, 96), 0.2, 0.3),
  ];
}

const ofTogether = (values: Values): Row[] => {
  const result = simulate({ ...tea, hours: once }, values);
  return [...teaRows('mitragynine', result), ...teaRows('7-hydroxymitragynine', result), ...productRows(values), ...repeatedRows(values)];
};

const pull = Math.log(2);

/** Fits a group of values to its rows. `fixed` values take the place of recorded ones. */
function fit(values: readonly Value[], rowsOf: (values: Values) => readonly Row[], fixed: Values): Calibrated {
  const at = (logs: readonly number[]): Values =>
    new Map([...fixed, ...values.map(({ id, start }, k) => [id, start * Math.exp(logs[k] ?? 0)] as const)]);
  const residuals = (logs: readonly number[]): number[] => [
    ...rowsOf(at(logs)).map((one) => Math.log(one.model / one.seen) / one.width),
    ...logs.map((log) => log / pull),
  ];
  const {
    at: logs,
    loss,
    steps,
    evaluations,
  } = leastSquares(
    residuals,
    values.map(() => 0),
    { steps: 30 },
  );
  const best = at(logs);
  const found = new Map(values.map(({ id }) => [id, best.get(id) ?? Number.NaN]));
  return {
    loss,
    steps,
    evaluations,
    rows: rowsOf(best),
    values: values.map((one) => ({ ...one, value: best.get(one.id) ?? Number.NaN })),
    open: whatRowsLeave({ rowsOf: (moved) => rowsOf(new Map([...fixed, ...moved])), found, pull, asked: [...asked] }),
  };
}

/** Mitragynine, its metabolite and the products. */
export const calibrateTogether = (fixed: Values = new Map(), free: readonly Value[] = together): Calibrated => fit(free, ofTogether, fixed);

/** The minor alkaloids, each by itself. */
export const calibrateMinors = (): readonly Calibrated[] =>
  minorAlkaloids.map((alkaloid) =>
    fit(minorValues(alkaloid), (values) => teaRows(alkaloid, simulate({ ...tea, hours: once }, values)), new Map()),
  );

/** What the fit did not see: ratios of the last to the first peak, and levels, of extract at three doses. */
export function extractLevels(values: Values) {
  return [9.9, 29.6, 59.2].map((mg) => {
    const many = simulate({ product: 'extract-huestis', mg, times: 15, hours: daily }, values);
    const high = (alkaloid: Alkaloid, from: number): number => peak(curveOf(many, alkaloid, from, from + 12))[0] * massPerNmol(alkaloid);
    const [first, last] = [high('mitragynine', 0), high('mitragynine', 336)];
    const [formed, formedLast] = [high('7-hydroxymitragynine', 0), high('7-hydroxymitragynine', 336)];
    const areas = area(curveOf(many, 'mitragynine', 336, 360)) / area(curveOf(many, 'mitragynine', 0, 24));
    return { mg, first, last, ratio: last / first, formed, formedLast, formedRatio: formedLast / formed, areas };
  });
}
