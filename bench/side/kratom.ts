import { execFileSync } from 'node:child_process';
import type { Spread } from '../measure/statistics.js';
import { program } from '../places.js';

/** How fast one of the models of kratom is: two grams of leaf as tea, 72 h. */
export interface KratomSpeed {
  readonly structure: 'a' | 'b';
  readonly states: number;
  readonly parameters: number;
  readonly outputs: number;
  /** Of two lanes. */
  readonly moduleBytes: number;
  /** Milliseconds of one typical adult, compiled beforehand. */
  readonly warmMs: Spread;
  readonly peoplePerCpuSecond: number;
  /** Mean over people. */
  readonly steps: number;
}

export const kratomSpeed = (): readonly KratomSpeed[] =>
  JSON.parse(execFileSync(process.execPath, [program('side', 'kratom-program.js')], { encoding: 'utf8' })) as readonly KratomSpeed[];
