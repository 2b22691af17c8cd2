import { children, withChildren } from './children.js';
import type { Expression } from './expression.js';
import type { ModelSymbol } from './symbol.js';

/** Visits every node, parents first. */
export function walk(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression);
  for (const child of children(expression)) walk(child, visit);
}

/** Rebuilds a tree bottom-up; `change` gets each node with its children already changed. */
export function rewrite(expression: Expression, change: (node: Expression) => Expression): Expression {
  const before = children(expression);
  const after = before.map((child) => rewrite(child, change));
  const same = after.every((child, index) => child === before[index]);
  return change(same ? expression : withChildren(expression, after));
}

/** Every symbol a tree mentions, as often as it does. */
export function symbolsIn(expression: Expression): ModelSymbol[] {
  const found: ModelSymbol[] = [];
  walk(expression, (node) => {
    if (node.kind === 'reference') found.push(node.symbol);
  });
  return found;
}
