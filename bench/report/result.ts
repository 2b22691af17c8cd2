import type { RegimenName } from '../k28/regimens.js';
import type { Machine } from '../machine.js';
import type { Ratio } from '../measure/ratios.js';
import type { Point } from '../measure/rounds.js';
import type { Allocation } from '../side/allocation.js';
import type { ColdStart } from '../side/cold-start.js';
import type { KratomSpeed } from '../side/kratom.js';
import type { Threads } from '../side/threads.js';

/** Everything that one run of the benchmark found, on which machine and when. */
export interface Result {
  readonly kind: 'bench';
  readonly version: 1;
  /** By the clock of the machine, ISO 8601. */
  readonly date: string;
  readonly quick: boolean;
  readonly rounds: number;
  readonly machine: Machine;
  /** Digest of the engine as it was built. */
  readonly engine: string;
  readonly tools: readonly { readonly id: string; readonly title: string; readonly about: string; readonly ours: boolean }[];
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
  readonly regimens: readonly RegimenResult[];
  readonly coldStart: ColdStart;
  readonly allocation: Allocation;
  readonly threads: Threads;
  readonly kratom: readonly KratomSpeed[];
  /** Bytes of the module of K28, two lanes. */
  readonly moduleBytes: number;
}

export interface RegimenResult {
  readonly regimen: RegimenName;
  readonly title: string;
  readonly people: number;
  readonly reference: string;
  readonly crossCheck: number | null;
  readonly points: readonly Point[];
  readonly ratios: readonly Ratio[];
}
