import type { ObservedPoint, Report } from '../../report.js';
import { apart } from '../../apart.js';
import { curvesOf } from './curves.js';
import { doubtShaded, rangesShaded, withRanges } from './with-ranges.js';
import { assignLooks } from './look.js';
import { observedMarks, observedRemarks } from './observed.js';
import { logLow, niceHigh } from './domain.js';
import type { Curve, ObservedMark, Panel, PanelName, Scaling, Scene, SecondAxis } from './scene.js';

export interface SceneOptions {
  /** Analytes whose plasma curves are drawn. */
  readonly analytes?: readonly string[];
  readonly scaling?: Scaling;
  /** Hours looked at; all of the report when absent. */
  readonly fromHours?: number;
  readonly toHours?: number;
  readonly panels?: readonly PanelName[];
  /** Grams per mole by analyte; with them the plasma panel gets a second axis in ng/mL. */
  readonly gramsPerMole?: Readonly<Record<string, number>>;
}

const defaults = {
  analytes: ['mitragynine', '7-hydroxymitragynine'] as readonly string[],
  scaling: 'linear' as Scaling,
  fromHours: 0,
  panels: ['plasma', 'receptor'] as readonly PanelName[],
  gramsPerMole: {} as Readonly<Record<string, number>>,
};

/**
 * Puts reports and what studies saw on the same axes.
 *
 * @param given one or more; one of both structures is drawn as two; curves of several carry the number that the title gives their report
 * @param observed points in nmol/L at hours after the first intake; others are left out
 * @returns a scene in hours, nmol/L and percent; a failed run gives a scene that says so and holds no curve
 */
export function sceneOf(given: readonly Report[], observed: readonly ObservedPoint[] = [], options: SceneOptions = {}): Scene {
  const reports = given.flatMap(apart);
  const chosen = { ...defaults, toHours: lastHour(reports), ...options };
  const held = [...chosen.analytes, ...heavyHolders(reports, chosen.analytes), 'all alkaloids'];
  const wanted: Wanted = { ...chosen, held, lookAt: assignLooks(held, reports.length) };
  const marks = observedMarks(observed, wanted);
  const panels = wanted.panels.map((name) =>
    withRanges(name === 'plasma' ? plasma(reports, marks, wanted) : receptor(reports, wanted), reports, wanted),
  );
  return Object.freeze({
    kind: 'scene',
    title: titleOf(reports),
    sentence: reports.map(({ sentence }) => sentence).join(' '),
    fromHours: wanted.fromHours,
    toHours: wanted.toHours,
    panels,
    remarks: [
      ...failures(reports),
      ...rangesShaded(reports),
      ...doubtShaded(panels),
      ...new Set(reports.flatMap(({ flags }) => flags)),
      ...observedRemarks(observed, marks),
    ],
    notice: reports[0]?.notice ?? '',
    provenance: [...new Set(reports.map(provenanceOf))].join(' / '),
    manifests: reports.map(({ manifest }) => manifest),
  });
}

type Wanted = Required<SceneOptions> & {
  /** Who is drawn on the receptor. */
  readonly held: readonly string[];
  readonly lookAt: (analyte: string, report: number) => number;
};

function plasma(reports: readonly Report[], observed: readonly ObservedMark[], wanted: Wanted): Panel {
  const curves = curvesOf(reports, 'plasma-total', wanted.analytes, wanted);
  const high = niceHigh(Math.max(highest(curves), ...observed.map(({ value, high: top }) => top ?? value)));
  return {
    name: 'plasma',
    title: 'In plasma, total',
    unit: 'nmol/L',
    scaling: wanted.scaling,
    low: wanted.scaling === 'log' ? logLow(lowest(curves, observed), high) : 0,
    high,
    second: secondAxis(wanted),
    curves,
    observed,
  };
}

/** Occupancy stays linear: a share of a whole has a zero and an end that mean something. */
function receptor(reports: readonly Report[], wanted: Wanted): Panel {
  const curves = curvesOf(reports, 'receptor', wanted.held, wanted);
  const high = Math.min(100, niceHigh(highest(curves)));
  return { name: 'receptor', title: 'Mu receptors held', unit: '%', scaling: 'linear', low: 0, high, second: null, curves, observed: [] };
}

/** Share of all receptors held from which an alkaloid is drawn unasked: else the picture would hide who sits there. */
const heavyShare = 0.1;

function heavyHolders(reports: readonly Report[], analytes: readonly string[]): readonly string[] {
  const peaks = (report: Report) => report.metrics.filter(({ name }) => name === 'peakOccupancy');
  const found = reports.flatMap((report) => {
    const all = peaks(report).find(({ analyte }) => analyte === 'all alkaloids')?.value ?? Number.POSITIVE_INFINITY;
    return peaks(report).filter(
      ({ analyte, value }) => analyte !== 'all alkaloids' && !analytes.includes(analyte) && value >= heavyShare * all,
    );
  });
  return [...new Set(found.map(({ analyte }) => analyte))];
}

function secondAxis({ analytes, gramsPerMole }: Wanted): SecondAxis | null {
  const of = analytes.find((analyte) => gramsPerMole[analyte] !== undefined);
  const molar = of === undefined ? undefined : gramsPerMole[of];
  return of === undefined || molar === undefined ? null : { unit: 'ng/mL', of, factor: molar / 1000 };
}

const titleOf = (reports: readonly Report[]): string =>
  reports.map(({ title }, index) => (reports.length > 1 ? `${index + 1}: ${title}` : title)).join('; ');

const provenanceOf = ({ manifest }: Report): string =>
  `speciosa ${manifest.speciosa}, model ${manifest.modelHash}, facts ${manifest.factsHash}, seed ${manifest.seed}, ${manifest.solver}`;

const failures = (reports: readonly Report[]): string[] =>
  reports
    .filter(({ outcome }) => outcome.kind === 'failure')
    .map(({ title, outcome }) => `${title}: no curve, the run failed (${outcome.code}). ${outcome.advice}`);

const lastHour = (reports: readonly Report[]): number =>
  Math.max(
    0,
    ...reports.flatMap(({ series, extrapolation }) =>
      [...series, ...(extrapolation?.bands ?? [])].map(({ timeHours }) => timeHours.at(-1) ?? 0),
    ),
  ) || 24;

const valuesOf = (curves: readonly Curve[]): readonly number[] =>
  curves.flatMap(({ runs }) => runs.flatMap((run) => run.map(({ value }) => value)));

const highest = (curves: readonly Curve[]): number => valuesOf(curves).reduce((top, value) => Math.max(top, value), 0);

function lowest(curves: readonly Curve[], observed: readonly ObservedMark[]): number {
  const seen = observed.map(({ value, low }) => low ?? value);
  return [...valuesOf(curves), ...seen].filter((value) => value > 0).reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}
