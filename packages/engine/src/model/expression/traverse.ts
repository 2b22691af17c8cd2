import { children, withChildren } from './children.js';
import type { Expression, ModelSymbol } from './expression.js';

/** Visits every node, parents first. */
export function walk(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression);
  for (const child of children(expression)) walk(child, visit);
}

/** What nodes have been rewritten to, by the node itself: parts that trees share are rewritten once. */
export type Rewritten = WeakMap<Expression, Expression>;

/**
 * Rebuilds a tree bottom-up; `change` gets each node with its children already changed. Who always gives the same `change`
 * may keep what is `known` from call to call.
 */
export function rewrite(expression: Expression, change: (node: Expression) => Expression, known: Rewritten = new WeakMap()): Expression {
  const found = known.get(expression);
  if (found !== undefined) return found;
  const before = children(expression);
  const after = before.map((child) => rewrite(child, change, known));
  const same = after.every((child, index) => child === before[index]);
  const changed = change(same ? expression : withChildren(expression, after));
  known.set(expression, changed);
  return changed;
}

/** Every symbol a tree mentions, as often as it does. */
export function symbolsIn(expression: Expression): ModelSymbol[] {
  const found: ModelSymbol[] = [];
  walk(expression, (node) => {
    if (node.kind === 'reference') found.push(node.symbol);
  });
  return found;
}
