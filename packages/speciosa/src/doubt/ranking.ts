/** How much an unknown moves a number over the draws. */
export interface Moving {
  readonly fact: string;
  /** Rank correlation of the fact with the number, -1 to 1: which way, and how surely. */
  readonly correlation: number;
}

/**
 * Ranks unknowns by how surely a number follows them over the draws: Spearman's rank correlation,
 * largest first. Values fitted together move together, so each of them carries what it shares with the others.
 */
export function rankedBy(factIds: readonly string[], valueOf: (fact: string, draw: number) => number, numbers: readonly number[]): readonly Moving[] {
  const target = ranks(numbers);
  const moving = factIds.flatMap((fact): Moving[] => {
    const values = numbers.map((_, draw) => valueOf(fact, draw));
    return values.every((value) => value === values[0]) ? [] : [{ fact, correlation: correlation(ranks(values), target) }];
  });
  return moving.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation) || (a.fact < b.fact ? -1 : 1));
}

function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const found = new Array<number>(values.length).fill(0);
  order.forEach((at, rank) => (found[at] = rank));
  return found;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const middle = (a.length - 1) / 2;
  const product = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, one, at) => sum + (one - middle) * ((y[at] ?? 0) - middle), 0);
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size === 0 ? 0 : product(a, b) / size;
}
