import { coherent, quantity } from '@speciosa/engine/quantity';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Dose, Prepared, Result } from '@speciosa/engine/study';
import { fact } from '@speciosa/evidence';
import { flowLimitedDoses, flowLimitedStory, levelsOf, product } from '@speciosa/kratom';
import type { Alkaloid, FlowLimitedStory, MedicineName } from '@speciosa/kratom';
import { exposureOf, samplingHours } from './exposure-of.js';
import type { Exposed } from './exposure-of.js';
import { asRecorded, nmolOf, parametersOf } from './pair-bench.js';
import type { Drawn } from './pair-bench.js';

/** Kratom in structure (b) with medicines beside it, compiled once. */
export interface KratomBench {
  readonly medicines: readonly MedicineName[];
  readonly story: FlowLimitedStory;
  readonly prepared: Prepared;
}

export function kratomBench(medicines: readonly MedicineName[]): KratomBench {
  const story = flowLimitedStory(medicines);
  return { medicines, story, prepared: prepare(story.model) };
}

/** Kratom by mass of mitragynine, once. */
export interface KratomTaken {
  readonly product: string;
  readonly mg: number;
  readonly atHours: number;
  readonly everyHours?: number;
  readonly times?: number;
}

/** A medicine by mouth. */
export interface MedicineTaken {
  readonly name: MedicineName;
  readonly mg: number;
  readonly atHours: number;
  readonly everyHours?: number;
  readonly times?: number;
}

/** Who takes what, and from when on one looks. */
export interface Together {
  readonly kratom: readonly KratomTaken[];
  readonly medicines: readonly MedicineTaken[];
  readonly fromHours: number;
  readonly forHours: number;
  /** Medicines without a concentration whose levels hold. */
  readonly levels?: readonly MedicineName[];
}

/** A run with the hours it was sampled at, counted from `fromHours`. */
export interface Sampled {
  readonly hours: readonly number[];
  readonly result: Result;
}

export function runTogether(
  { story, prepared }: KratomBench,
  { kratom, medicines, fromHours, forHours, levels = [] }: Together,
  drawn: Drawn = asRecorded,
): Sampled {
  const hours = samplingHours(forHours);
  const valueOf = (id: string): number => drawn.get(id) ?? recorded(id);
  const entries = kratom.map((one) => ({
    product: product(one.product),
    mass: quantity(one.mg, 'mg'),
    of: 'mitragynine' as const,
    atHours: one.atHours,
    everyHours: one.everyHours ?? null,
    times: one.times ?? 1,
  }));
  const beside = medicines.map((one): Dose => ({
    state: story.medicines[one.name]?.swallowed ?? '',
    amount: nmolOf(one.name, one.mg),
    time: one.atHours,
    every: one.everyHours ?? null,
    times: one.times ?? 1,
  }));
  const result = runPrepared(prepared, {
    doses: [...flowLimitedDoses(story.mouth, entries, valueOf), ...beside],
    spanHours: fromHours + forHours,
    requestedHours: hours.map((hour) => fromHours + hour),
    parameters: { ...parametersOf(story.model, drawn), ...levelsOf(levels, story.enzymes.levels) },
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-8,
  });
  if (result.outcome.kind === 'failure')
    throw new Error(`kratom beside ${medicines.map(({ name }) => name).join(', ')}: ${result.outcome.advice}`);
  return { hours, result };
}

/** Exposure to a medicine. */
export const ofMedicine = ({ story }: KratomBench, { hours, result }: Sampled, name: MedicineName): Exposed =>
  exposureOf(hours, Array.from(result.outputs[story.medicines[name]?.plasma ?? ''] ?? []), true);

/** Exposure to an alkaloid in plasma. */
export const ofAlkaloid = ({ story }: KratomBench, { hours, result }: Sampled, alkaloid: Alkaloid): Exposed =>
  exposureOf(hours, Array.from(result.outputs[story.plasma[alkaloid]] ?? []), true);

const recorded = (id: string): number => {
  const given = fact(id);
  return coherent(quantity(given.value, given.unit));
};
