import { children } from '@speciosa/engine/model';
import type { Expression } from '@speciosa/engine/model';
import { inR } from './expression.js';
import type { Known } from './expression.js';
import type { RNames } from './names.js';

/** Something long that stands in several places, said once. */
export interface Repeat {
  readonly name: string;
  readonly code: string;
}

/** From this many letters on a repeated term gets a name of its own. */
const long = 40;

/**
 * Terms that stand more than once in these trees, inner ones first, and how to read the trees with them. What only one
 * branch of a choice needs is left in its branch: it may have no value in the other.
 */
export function repeatsOf(trees: readonly Expression[], names: RNames): { readonly repeats: readonly Repeat[]; readonly known: Known } {
  const counts = new Map<string, number>();
  const inOrder: (readonly [string, Expression])[] = [];
  const visit = (tree: Expression): void => {
    if (children(tree).length === 0) return;
    const text = inR(tree, names.of);
    if (text.length < long) return;
    const before = counts.get(text) ?? 0;
    counts.set(text, before + 1);
    if (before > 0) return;
    (tree.kind === 'choose' ? [tree.when.left, tree.when.right] : children(tree)).forEach(visit);
    inOrder.push([text, tree]);
  };
  trees.forEach(visit);
  const known = new Map<string, string>();
  const repeats = inOrder.flatMap(([text, tree]) => {
    if ((counts.get(text) ?? 0) < 2) return [];
    const code = inR(tree, names.of, known);
    const name = names.fresh('shared');
    known.set(text, name);
    return [{ name, code }];
  });
  return { repeats, known };
}
