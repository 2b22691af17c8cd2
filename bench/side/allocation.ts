import { execFileSync } from 'node:child_process';
import { program } from '../places.js';

/** What a warmed driver allocates: of the JavaScript heap per call, and per step beyond that. */
export interface Allocation {
  readonly bytesPerRun: number;
  readonly bytesPerStep: number;
  /** What a collection does not take back, a run. */
  readonly keptPerRun: number;
  /** Further steps over which that was measured. */
  readonly steps: number;
}

export const allocation = (): Allocation =>
  JSON.parse(execFileSync(process.execPath, ['--expose-gc', program('side', 'allocation-program.js')], { encoding: 'utf8' })) as Allocation;
