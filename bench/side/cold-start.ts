import { execFileSync } from 'node:child_process';
import { spreadOf } from '../measure/statistics.js';
import type { Spread } from '../measure/statistics.js';
import { program } from '../places.js';

/** Milliseconds of each stage in a fresh process, over several processes. */
export interface ColdStart {
  readonly load: Spread;
  readonly build: Spread;
  readonly compile: Spread;
  readonly firstRun: Spread;
  readonly total: Spread;
  /** With Node's own start and end. */
  readonly wholeProcess: Spread;
}

export function coldStart(times: number): ColdStart {
  const seen = Array.from({ length: times }, once);
  const over = (stage: string): Spread => spreadOf(seen.map((stages) => stages[stage] ?? Number.NaN));
  return {
    load: over('load'),
    build: over('build'),
    compile: over('compile'),
    firstRun: over('firstRun'),
    total: over('total'),
    wholeProcess: over('wholeProcess'),
  };
}

function once(): Readonly<Record<string, number>> {
  const begun = performance.now();
  const said = execFileSync(process.execPath, [program('side', 'cold-start-program.js')], { encoding: 'utf8' });
  return { ...(JSON.parse(said) as Record<string, number>), wholeProcess: performance.now() - begun };
}
