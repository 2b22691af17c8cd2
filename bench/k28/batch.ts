import { packMoments } from '@speciosa/engine/kernel';
import type { Batch } from '@speciosa/engine/kernel';
import { coherentValue } from '@speciosa/engine/model';
import type { ParameterSymbol, StateSymbol } from '@speciosa/engine/model';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { doseState, k28 } from './model.js';
import { parameters } from './parameters.js';
import { people } from './people.js';
import type { Regimen } from './regimens.js';

/** A tolerance as the tools are given it: the absolute one is a thousandth of the relative, in h, umol and L. */
export interface Accuracy {
  readonly relative: number;
  readonly absolute: number;
}

export const accuracy = (relative: number): Accuracy => ({ relative, absolute: relative / 1000 });

/** Size of one unit of each state in the coherent system, to say tolerances in the units K28 is written in. */
export const stateScales: readonly number[] = k28.states.map(({ unit }) => coherent(quantity(1, unit)));

/** The first `count` people under a regimen. */
export function batchOf(regimen: Regimen, count: number, { relative, absolute }: Accuracy): Batch {
  const numbers = parametersOf(count);
  const add = { kind: 'add', target: doseState, value: coherent(quantity(regimen.amountUmol, 'umol')) } as const;
  const doses = regimen.doseHours.map((time) => ({ ...add, time }));
  return {
    persons: count,
    parameters: Float64Array.from(numbers.flat()),
    initial: Float64Array.from(numbers.flatMap((person) => k28.states.map((state) => startOf(state, person)))),
    moments: packMoments(numbers.map(() => doses)),
    requested: Float64Array.from(regimen.outputHours),
    requestedBefore: new Uint8Array(regimen.outputHours.length),
    start: 0,
    end: regimen.endHours,
    relativeTolerance: relative,
    absoluteTolerances: Float64Array.from(stateScales, (scale) => absolute * scale),
    maxSteps: 1_000_000,
    fixedStep: 0,
  };
}

/** People's numbers in the order and units of the assembled model. */
function parametersOf(count: number): readonly (readonly number[])[] {
  const places = k28.parameters.map(({ given: { id } }) => parameters.findIndex(({ symbol }) => symbol === id));
  return people(count).map((person) =>
    k28.parameters.map(({ unit }, index) => coherent(quantity(person[places[index] ?? -1] ?? Number.NaN, unit))),
  );
}

/** K28 begins with plain numbers, and with one parameter. */
function startOf({ starts, path }: StateSymbol, person: readonly number[]): number {
  if (starts.kind === 'constant') return coherentValue(starts);
  if (starts.kind === 'reference') return person[k28.parameters.indexOf(starts.symbol as ParameterSymbol)] ?? Number.NaN;
  throw new Error(`expected ${path} to start with a number or a parameter, found a ${starts.kind}`);
}
