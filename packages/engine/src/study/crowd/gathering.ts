import { mergeTallies, tally } from '../../table/index.js';
import type { Tally } from '../../table/index.js';

/**
 * Tallies of blocks as they come in, merged in pairs of like size, so that a block is merged only as
 * often as the number of blocks can be halved. The order of coming leaves no trace.
 */
export class Gathering {
  private readonly width: number;
  private readonly levels: (readonly Tally[] | null)[] = [];

  constructor(width: number) {
    this.width = width;
  }

  add(tallies: readonly Tally[]): void {
    let carried = tallies;
    let level = 0;
    for (let held = this.levels[level] ?? null; held !== null; held = this.levels[level] ?? null) {
      carried = merged(held, carried);
      this.levels[level] = null;
      level += 1;
    }
    this.levels[level] = carried;
  }

  whole(): readonly Tally[] {
    const nothing = Array.from({ length: this.width }, () => tally(new Float64Array(0)));
    return this.levels.reduce<readonly Tally[]>((all, level) => (level === null ? all : merged(all, level)), nothing);
  }
}

const merged = (a: readonly Tally[], b: readonly Tally[]): readonly Tally[] => a.map((one, row) => mergeTallies(one, b[row]));
