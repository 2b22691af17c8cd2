import { prepare } from '@speciosa/engine/study';
import type { Dose, Prepared, Question } from '@speciosa/engine/study';
import { activationStory, breathingStory, levelsOf, naloxoneNmol, protocolOf } from '@speciosa/kratom';
import type { ActivationStory, BreathingStory, KratomOptions, StructureName, ValueOf } from '@speciosa/kratom';
import { valuesFor } from '../doubt/index.js';
import type { Scenario } from '../scenario/index.js';
import { dosesOf, wire } from '../wiring/index.js';
import type { Wired } from '../wiring/index.js';
import type { BreathingAsked } from './breathing-report.js';

/** A story made ready, with the question a scenario puts to it. */
export interface BreathingBench<Told extends ActivationStory> {
  readonly scenario: Scenario;
  readonly wired: Wired;
  readonly told: Told;
  readonly prepared: Prepared;
  /** Hours of the run before hour 0 of the scenario: rest, or medicines taken. */
  readonly leadHours: number;
  readonly hours: readonly number[];
}

/** Longest that breathing is followed, in hours: steps of seconds are small beside a week. */
export const longestHours = 12;

const everyHours = 1 / 12;
/** The hour of rest before anything is taken, as in the original. */
const restHours = 1;

/** Medicines may be taken for days before: breathing is then followed through all of them. */
const mostSteps = 1_000_000;

/** Pressures are told to a tenth, ventilation to a hundredth: the solver is held to a hundred times less. */
const tolerances = { relativeTolerance: 1e-6, absoluteTolerance: 1e-8 } as const;

/** @param closer hours at which something quick is given */
export function breathingBench(
  scenario: Scenario,
  structure: StructureName,
  options: Partial<KratomOptions>,
  closer: readonly number[] = [],
): BreathingBench<BreathingStory> {
  return benchOf(scenario, (medicines) => breathingStory(structure, medicines, options), closer);
}

export function activationBench(
  scenario: Scenario,
  structure: StructureName,
  options: Partial<KratomOptions>,
): BreathingBench<ActivationStory> {
  return benchOf(scenario, (medicines) => activationStory(structure, medicines, options));
}

function benchOf<Told extends ActivationStory>(
  scenario: Scenario,
  tell: (medicines: Wired['beside']) => Told,
  closer: readonly number[] = [],
): BreathingBench<Told> {
  const wired = wire(scenario);
  const told = tell(wired.beside);
  const span = Math.min(wired.spanHours, longestHours);
  return {
    scenario,
    wired,
    told,
    prepared: prepare(told.story.model),
    leadHours: Math.max(restHours, wired.leadHours),
    hours: hoursOf(span, closer),
  };
}

/** Every five minutes, and every minute for half an hour after something quick. */
function hoursOf(span: number, closer: readonly number[]): readonly number[] {
  const count = Math.round(span / everyHours);
  const even = Array.from({ length: count + 1 }, (_, k) => (k * span) / count);
  const quick = closer.flatMap((from) => Array.from({ length: 31 }, (_, minute) => from + minute / 60)).filter((hour) => hour <= span);
  return [...new Set([...even, ...quick])].sort((a, b) => a - b);
}

/** The question of one person under these values, 7-hydroxymitragynine speaking this loudly. */
export function questionOf<Told extends ActivationStory>(
  { scenario, wired, told, leadHours, hours }: BreathingBench<Told>,
  valueOf: ValueOf,
  efficacy: number,
  beside: readonly Dose[] = [],
): Question {
  const values = valuesFor(scenario, valueOf);
  const parameters = {
    ...Object.fromEntries(told.story.model.parameters.map(({ path, given }) => [path, values(given.id)])),
    ...(told.enzymes === null ? {} : levelsOf(wired.beside, told.enzymes)),
    ...(told.efficacy === null ? {} : { [told.efficacy]: efficacy }),
  };
  const kratom = dosesOf(wired, told, values).map((dose) => ({ ...dose, time: dose.time + leadHours - wired.leadHours }));
  const requested = hours.map((hour) => leadHours + hour);
  return {
    people: { count: 1, columns: Object.fromEntries(Object.entries(parameters).map(([path, value]) => [path, [value]])) },
    regimen: { doses: [...kratom, ...beside] },
    start: 0,
    end: requested.at(-1) ?? leadHours,
    requested,
    maxSteps: mostSteps,
    ...tolerances,
  };
}

/** What stands beside kratom, as doses of the run. */
export function besideDoses(
  { told, leadHours }: BreathingBench<BreathingStory>,
  { naloxone, opioid, alcohol }: BreathingAsked,
): readonly Dose[] {
  const protocol = opioid === undefined ? null : protocolOf(opioid.name);
  return [
    ...(naloxone === undefined || told.naloxone === null
      ? []
      : [{ state: told.naloxone, amount: naloxoneNmol(naloxone.route), time: leadHours + naloxone.atHours }]),
    ...(opioid === undefined || protocol === null || told.opioid === null
      ? []
      : [{ state: told.opioid, amount: protocol.amountNmol, time: leadHours + opioid.atHours }]),
    ...(alcohol === undefined ? [] : [{ state: told.states.alcohol, amount: alcohol.gramsPerLitre, time: 0 }]),
  ];
}
