import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spreadOf } from '../measure/statistics.js';
import type { Spread } from '../measure/statistics.js';
import { program } from '../places.js';
import { coldPages } from './cold-pages.js';
import { bundle } from './bundle.js';

/** Milliseconds of each stage in a fresh host, over several. */
export interface ColdStart {
  readonly load: Spread;
  readonly build: Spread;
  readonly compile: Spread;
  readonly firstRun: Spread;
  readonly total: Spread;
  /** With Node's own start and end. */
  readonly wholeProcess: Spread;
  /** From the start of the process, or of the page, to the first result; null where there was no Chromium. */
  readonly first: Readonly<Record<ColdName, Spread | null>>;
}

/** K28 under regimen i, one person; or tea-2g over 72 h through the front door. In Node from modules as built, or from one file; in Chromium from that file. */
export type ColdName =
  'K28, Node' | 'K28, Node, one file' | 'K28, Chromium' | 'tea-2g, Node' | 'tea-2g, Node, one file' | 'tea-2g, Chromium';

const programs = { K28: 'cold-start-program.js', 'tea-2g': 'cold-tea-program.js' } as const;

export async function coldStart(times: number): Promise<ColdStart> {
  const folder = mkdtempSync(path.join(tmpdir(), 'speciosa-bench-'));
  try {
    const files = {
      K28: await bundle(program('side', programs.K28), folder),
      'tea-2g': await bundle(program('side', programs['tea-2g']), folder),
    };
    const k28 = repeated(times, program('side', programs.K28));
    const over = (stage: string, seen = k28): Spread => spreadOf(seen.map((stages) => stages[stage] ?? Number.NaN));
    const pages = { K28: await coldPages(files.K28, times), 'tea-2g': await coldPages(files['tea-2g'], times) };
    const first = (name: keyof typeof programs) => ({
      [`${name}, Node`]: over('first', name === 'K28' ? k28 : repeated(times, program('side', programs[name]))),
      [`${name}, Node, one file`]: over('first', repeated(times, files[name])),
      [`${name}, Chromium`]: pages[name] === null ? null : over('first', [...pages[name]]),
    });
    return {
      load: over('load'),
      build: over('build'),
      compile: over('compile'),
      firstRun: over('firstRun'),
      total: over('total'),
      wholeProcess: over('wholeProcess'),
      first: { ...first('K28'), ...first('tea-2g') } as ColdStart['first'],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Stages = Readonly<Record<string, number>>;

const repeated = (times: number, file: string): Stages[] => Array.from({ length: times }, () => once(file));

function once(file: string): Stages {
  const begun = performance.now();
  const said = execFileSync(process.execPath, [file], { encoding: 'utf8' });
  return { ...(JSON.parse(said) as Stages), wholeProcess: performance.now() - begun };
}
