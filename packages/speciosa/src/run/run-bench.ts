import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared, Result } from '@speciosa/engine/study';
import { diaryFacts, swallowedAlkaloids } from '@speciosa/kratom';
import type { Story, StructureName, ValueOf } from '@speciosa/kratom';
import { metricsOf } from '../answer/index.js';
import type { BareMetric } from '../answer/index.js';
import { runTogether, valuesFor } from '../doubt/index.js';
import type { Series } from '../report.js';
import type { Scenario } from '../scenario/index.js';
import { absoluteTolerance, relativeTolerance } from '../tolerances.js';
import { watchedCurves } from '../watched.js';
import type { Watched } from '../watched.js';
import { dosesOf, requestedHours, tell, unknownAlkaloids, wire } from '../wiring/index.js';
import type { Telling, Wired } from '../wiring/index.js';

/** Everything that one scenario needs of one structure, made once. */
export interface Bench {
  readonly scenario: Scenario;
  readonly telling: Telling;
  readonly story: Story;
  readonly prepared: Prepared;
  readonly wired: Wired;
  readonly curves: readonly Watched[];
  readonly hours: readonly number[];
}

/** The structures a scenario asks for; without a word, the apparent compartments. */
export function structuresOf({ structure = 'a' }: Scenario): readonly StructureName[] {
  return structure === 'both' ? ['a', 'b'] : [structure];
}

export function setUp(scenario: Scenario, structure: StructureName): Bench {
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

export const integrate = (bench: Bench, valueOf: ValueOf): Result =>
  runPrepared(bench.prepared, { ...inputOf(bench, valueOf), relativeTolerance, absoluteTolerance });

/** Tolerances of runs whose values are drawn or put to an end, relative and in nmol: far below what an interval or a fifth can tell. */
const drawTolerance = 1e-6;

/** The curves of the same scenario under other values; null where a run failed. */
export const runsOf = (bench: Bench, values: readonly ValueOf[]): readonly (readonly Series[] | null)[] =>
  runTogether(
    bench.prepared,
    values.map((valueOf) => questionOf(bench, valueOf)),
    bench.curves.map(({ path }) => path),
  ).map((outputs) => (outputs === null ? null : seriesOf(bench, { times: bench.hours, outputs })));

function questionOf(bench: Bench, valueOf: ValueOf) {
  const { doses, spanHours, requestedHours: requested, parameters } = inputOf(bench, valueOf);
  const columns = Object.fromEntries(Object.entries(parameters).map(([path, value]) => [path, [value]]));
  return {
    regimen: { doses },
    people: { count: 1, columns },
    end: spanHours,
    requested,
    relativeTolerance: drawTolerance,
    absoluteTolerance: drawTolerance,
  };
}

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

export function seriesOf(
  { curves, hours, scenario, telling: { structure } }: Bench,
  result: { readonly times: ArrayLike<number>; readonly outputs: Result['outputs'] },
): readonly Series[] {
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

export const allMetrics = (series: readonly Series[], { wired }: Bench): readonly BareMetric[] =>
  series.flatMap((one) => metricsOf(one, wired));

/** Facts that decide what arrives in the gut, of every swallowed alkaloid. */
export const diaryOf = ({ wired }: Bench): readonly string[] => [
  ...new Set(swallowedAlkaloids.flatMap((alkaloid) => diaryFacts(wired.entries, alkaloid))),
];
