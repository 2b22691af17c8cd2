import { writeFileSync } from 'node:fs';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { accuracy, batchOf, stateScales } from '../k28/batch.js';
import { doseState } from '../k28/model.js';
import type { Regimen } from '../k28/regimens.js';

/** Writes what `problem.h` and `desolve.R` read: counts, the dose, then times, tolerance scales, parameters and initial values. */
export function writeProblem(path: string, regimen: Regimen, count: number): void {
  const { persons, parameters, initial, requested, end } = batchOf(regimen, count, accuracy(1));
  const amount = coherent(quantity(regimen.amountUmol, 'umol'));
  const head = [
    persons,
    stateScales.length,
    parameters.length / persons,
    regimen.doseHours.length,
    requested.length,
    doseState,
    end,
    amount,
  ];
  const doubles = Float64Array.from([...head, ...regimen.doseHours, ...requested, ...stateScales, ...parameters, ...initial]);
  writeFileSync(path, new Uint8Array(doubles.buffer));
}
