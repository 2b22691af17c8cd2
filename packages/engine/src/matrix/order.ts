import { rowsOf } from './pattern.js';
import type { Pattern } from './pattern.js';

/**
 * An elimination order that keeps fill low: always the row whose neighbours are fewest
 * (minimum degree on the symmetrised pattern), the smaller index when several are equal.
 * Position k of the answer says which row is eliminated k-th.
 */
export function minimumDegreeOrder(pattern: Pattern): Int32Array {
  const neighbours = symmetricNeighbours(pattern);
  const left = new Set(neighbours.keys());
  const order = new Int32Array(pattern.size);
  for (let step = 0; step < pattern.size; step += 1) {
    const chosen = fewest(left, neighbours);
    order[step] = chosen;
    left.delete(chosen);
    eliminate(chosen, neighbours);
  }
  return order;
}

function symmetricNeighbours(pattern: Pattern): Set<number>[] {
  const neighbours = Array.from({ length: pattern.size }, () => new Set<number>());
  rowsOf(pattern).forEach((columns, row) => {
    for (const column of columns) {
      if (column === row) continue;
      neighbours[row].add(column);
      neighbours[column].add(row);
    }
  });
  return neighbours;
}

function fewest(left: ReadonlySet<number>, neighbours: readonly ReadonlySet<number>[]): number {
  let best = -1;
  for (const row of left) if (best < 0 || neighbours[row].size < neighbours[best].size) best = row;
  return best;
}

/** Eliminating a row joins its neighbours to each other. */
function eliminate(row: number, neighbours: Set<number>[]): void {
  const around = [...neighbours[row]];
  for (const one of around) {
    neighbours[one].delete(row);
    for (const other of around) if (other !== one) neighbours[one].add(other);
  }
}
