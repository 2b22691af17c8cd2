import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bench } from '../places.js';
import type { RegimenName } from './regimens.js';

/** A few people at a few times as CVODE has them at rtol 1e-12, so that clones without CVODE are judged by it too. */
export interface Spots {
  /** Which rows of the regimen's outputs. */
  readonly outputs: readonly number[];
  /** By person, then state: the largest value over all rows, also those not listed. */
  readonly largest: readonly (readonly number[])[];
  /** By person, then listed row, then state; coherent units. */
  readonly values: readonly (readonly (readonly number[])[])[];
}

/** People and rows that are kept: the first rows after a dose are the hardest. */
export const kept: Readonly<Record<RegimenName, { readonly people: number; readonly outputs: readonly number[] }>> = {
  i: { people: 4, outputs: [1, 2, 4, 8, 16, 32, 64, 96, 144, 192] },
  ii: { people: 2, outputs: [1, 8, 9, 50, 169, 300, 329, 336] },
};

export const spotsFile = path.join(bench, 'k28', 'spots.json');

export const spots = (): Readonly<Record<RegimenName, Spots>> =>
  JSON.parse(readFileSync(spotsFile, 'utf8')) as Readonly<Record<RegimenName, Spots>>;
