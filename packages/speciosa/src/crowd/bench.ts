import { extrapolationsOf } from '../doubt/index.js';
import type { Story } from '@speciosa/kratom';
import { binderOf } from '@speciosa/engine/study';
import type { Binder, Question } from '@speciosa/engine/study';
import type { Table } from '@speciosa/engine/table';
import type { Scenario } from '../scenario/index.js';
import { watchedCurves } from '../watched.js';
import type { Watched } from '../watched.js';
import { dosesOf, tell, unknownAlkaloids, wire } from '../wiring/index.js';
import type { Telling, Wired } from '../wiring/index.js';
import { peopleFor } from './columns.js';
import { crowdHours } from './hours.js';
import type { CrowdHours } from './hours.js';
import { measuresOf } from './worker/index.js';
import type { CrowdSetup, Measure } from './worker/index.js';

/** Tolerances for many people, relative and in nmol: far below what a quantile of a tally tells apart. */
export const crowdRelativeTolerance = 1e-6;
export const crowdAbsoluteTolerance = 1e-6;

/** One measure of one curve, by its place among all. */
export interface PlacedMeasure extends Measure {
  readonly curve: Watched;
  readonly at: number;
}

/** Everything that a population run of one scenario needs, made once. */
export interface CrowdBench {
  readonly telling: Telling;
  readonly wired: Wired;
  readonly binder: Binder;
  readonly curves: readonly Watched[];
  readonly hours: CrowdHours;
  readonly measures: readonly PlacedMeasure[];
}

/** RangeError for a scenario whose structure has no measured spread between people, or that is an extrapolation. */
export function crowdBench(scenario: Scenario): CrowdBench {
  if ((scenario.structure ?? 'a') !== 'a')
    throw new RangeError(
      `expected structure a for many people, found structure ${scenario.structure ?? ''}: how people differ in blood flow and enzymes is not told yet; leave "structure" and "beside" out`,
    );
  const wired = wire(scenario);
  const [beyond] = extrapolationsOf(scenario, wired);
  if (beyond !== undefined)
    throw new RangeError(
      `expected a scenario like those people were followed in, found an extrapolation: ${beyond}; it is answered by ranges only, so run it for one person`,
    );
  const telling = tell('a', wired.beside);
  const told = telling.story;
  const curves = curvesFor(told, scenario, wired);
  const each = curves.flatMap((curve) => measuresOf(curve).map((measure) => ({ ...measure, curve })));
  return {
    telling,
    wired,
    binder: binderOf(told.model),
    curves,
    hours: crowdHours(wired.swallowedHours, wired.spanHours),
    measures: each.map((measure, at) => ({ ...measure, at })),
  };
}

/** Total plasma and receptors: what people are compared by. Unbound levels follow total plasma by shares that do not differ between these people. */
function curvesFor(told: Story, { watch }: Scenario, wired: Wired): readonly Watched[] {
  const unknown: readonly string[] = unknownAlkaloids(wired);
  const known = watch.filter((alkaloid) => !unknown.includes(alkaloid));
  return watchedCurves(told, known).filter(({ matrix }) => matrix === 'plasma-total' || matrix === 'receptor');
}

export function questionOf({ telling, wired, hours }: CrowdBench, people: Table): Question {
  return {
    regimen: { doses: dosesOf(wired, telling) },
    people: peopleFor(telling.story.model, people),
    end: wired.spanHours,
    requested: hours.hours,
    relativeTolerance: crowdRelativeTolerance,
    absoluteTolerance: crowdAbsoluteTolerance,
  };
}

/** What workers are told: the model, and how each curve is read. */
export function setupOf({ binder, curves, hours }: CrowdBench): CrowdSetup {
  const { model, places } = binder;
  const factorOf = (path: string): number => places.outputFactors[model.outputs.findIndex((output) => output.path === path)] ?? Number.NaN;
  const plan = curves.map(({ path, analyte, matrix, unit }) => ({ analyte, matrix, unit, factor: factorOf(path) }));
  return { model, plan: { curves: plan, hours: hours.hours } };
}
