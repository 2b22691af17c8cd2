import { runPrepared } from '@speciosa/engine/study';
import type { Result } from '@speciosa/engine/study';
import { alkaloids, asRecorded } from '@speciosa/kratom';
import type { BreathingStory, KratomOptions, StructureName } from '@speciosa/kratom';
import type { Interval } from '../report.js';
import type { Scenario } from '../scenario/index.js';
import { besideDoses, breathingBench, questionOf } from './breathing-bench.js';
import type { BreathingBench } from './breathing-bench.js';
import type { BreathingAsked, BreathingColumn, ScenarioBreathing } from './breathing-report.js';

/** One of the efficacies that are told together. */
export interface Efficacy {
  readonly name: BreathingColumn['efficacy'];
  readonly value: number;
  readonly source: string;
}

interface Following {
  readonly options: Partial<KratomOptions>;
  readonly told: readonly Efficacy[];
  readonly asked: BreathingAsked;
  /** False for an extrapolation: then no curve and no central number leaves this file. */
  readonly isLine: boolean;
}

/** The curves of one structure, an efficacy a step; intervals are added by the caller. */
export function* followed(
  scenario: Scenario,
  structure: StructureName,
  { options, told, asked, isLine }: Following,
): Generator<number, ScenarioBreathing, void> {
  const bench = breathingBench(
    scenario,
    structure,
    options,
    [asked.naloxone, asked.opioid].flatMap((one) => (one === undefined ? [] : [one.atHours])),
  );
  const runs: Result[] = [];
  // Of an extrapolation one body is enough: it tells that the run comes to its end and the books close, and nothing else leaves this file.
  for (const { value } of isLine ? told : told.slice(-1)) {
    runs.push(runOf(bench, value, asked));
    yield runs.length;
  }
  const [first] = runs;
  if (first === undefined) throw new RangeError('expected at least one efficacy');
  const worst = runs.find(({ outcome }) => outcome.kind === 'failure') ?? first;
  const { watch } = bench.told;
  return {
    structure,
    outcome: { kind: worst.outcome.kind, code: worst.outcome.code, advice: worst.outcome.advice },
    timeHours: isLine ? bench.hours : [],
    rest: { ventilation: at(first, watch.ventilation, 0), carbonDioxide: at(first, watch.arterialCarbonDioxide, 0) },
    columns: told.map((one, place) => columnOf(bench, one, runs[place] ?? first, isLine)),
    held: isLine ? heldBy(bench.told, first, options) : null,
    balance: Math.max(
      ...runs.flatMap(({ balance }) =>
        balance.molecules.flatMap(({ molecule, residualFraction }) => (molecule === 'naloxone' ? [] : [Math.abs(residualFraction)])),
      ),
    ),
    modelHash: first.provenance.modelFingerprint,
  };
}

function runOf(bench: BreathingBench<BreathingStory>, efficacy: number, asked: BreathingAsked): Result {
  const { regimen, end, requested, people, start: _, ...controls } = questionOf(bench, asRecorded, efficacy, besideDoses(bench, asked));
  const doses = typeof regimen === 'function' ? [] : (regimen.doses ?? []);
  const parameters = Object.fromEntries(Object.entries(people?.columns ?? {}).map(([path, column]) => [path, column[0] ?? Number.NaN]));
  return runPrepared(bench.prepared, { ...controls, doses, parameters, spanHours: end, requestedHours: requested });
}

const curve = ({ outputs }: Result, path: string): readonly number[] => Array.from(outputs[path] ?? []);
const at = (result: Result, path: string, index: number): number => curve(result, path)[index] ?? Number.NaN;

const nobodyYet: Interval = { absent: 'not drawn yet' };

function columnOf(
  { told: { watch }, hours }: BreathingBench<BreathingStory>,
  { name, value, source }: Efficacy,
  result: Result,
  isLine: boolean,
): BreathingColumn {
  const ventilation = curve(result, watch.ventilation);
  const lowestAt = ventilation.reduce(
    (least, litres, index) => (litres < (ventilation[least] ?? Number.POSITIVE_INFINITY) ? index : least),
    0,
  );
  const litres = ventilation[lowestAt] ?? Number.NaN;
  const shown = (path: string): readonly number[] => (isLine ? curve(result, path) : []);
  return {
    efficacy: name,
    value,
    source,
    ventilation: isLine ? ventilation : [],
    carbonDioxide: shown(watch.arterialCarbonDioxide),
    saturation: shown(watch.saturation),
    activation: shown(watch.activation),
    lowest: isLine ? { value: litres, atHours: hours[lowestAt] ?? Number.NaN, ofRest: litres / (ventilation[0] ?? Number.NaN) } : null,
    highestCarbonDioxide: isLine ? Math.max(...curve(result, watch.arterialCarbonDioxide)) : null,
    interval: nobodyYet,
    heartStopped: isLine && at(result, watch.heartStopped, hours.length - 1) > 0.5,
  };
}

/** Shares do not depend on how loudly anybody speaks: one run tells them for all, save where breathing itself changes volumes. */
function heldBy({ held }: BreathingStory, result: Result, { rescue, opioid }: Partial<KratomOptions>): ScenarioBreathing['held'] {
  const peak = (path: string): number => Math.max(0, ...curve(result, path));
  const beside = [
    ...(opioid === null || opioid === undefined ? [] : [opioid]),
    ...(rescue === null || rescue === undefined ? [] : ['naloxone' as const]),
  ];
  return [
    ...alkaloids.map((by) => ({ by, peak: peak(held[by]) })),
    ...beside.map((by) => ({ by, peak: peak(`breathing: mu receptor/share of mu receptors held by ${by}`) })),
  ];
}
