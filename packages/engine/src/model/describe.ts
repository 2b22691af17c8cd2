import type { Model } from './assemble.js';
import { parameterValue, print, rewrite } from './expression/index.js';
import type { Expression } from './expression/index.js';

/** The equations of a model for people, one a line: where it starts, how it moves, what is watched. */
export function describe(model: Model): string {
  const starts = model.states.map(({ name }, index) => `${name}(0) = ${printed(model.starts[index])}`);
  const rates = model.states.map(({ name }, index) => `d(${name})/dt = ${printed(model.rates[index])}`);
  const outputs = model.outputs.map(({ name, unit, expression }) => `${name} [${unit || '1'}] = ${printed(expression)}`);
  const events = model.events.map(
    ({ when, set }) =>
      `when ${printed(when.left)} ${when.is} ${printed(when.right)}: ${set.map(({ state, to }) => `${state.name} := ${printed(to)}`).join('; ')}`,
  );
  return [...starts, ...rates, ...events, ...outputs].join('\n');
}

/** A text that changes whenever the model does: every equation by path, and every parameter's number. */
export function canonical(model: Model): string {
  const states = model.states.map(({ path, unit, molecule, role }, index) =>
    [
      `state ${path} ${unit} ${molecule ?? '-'} ${role}`,
      `starts ${byPath(model.starts[index])}`,
      `rate ${byPath(model.rates[index])}`,
    ].join('\n'),
  );
  const parameters = model.parameters.map((parameter) => `parameter ${parameter.path} ${parameter.given.id} ${parameterValue(parameter)}`);
  const outputs = model.outputs.map(({ path, unit, expression }) => `output ${path} ${unit} ${byPath(expression)}`);
  const events = model.events.map(
    ({ path, when, set }) =>
      `event ${path} ${byPath(when.left)} ${when.is} ${byPath(when.right)} ${set.map(({ state, to }) => `${state.path} := ${byPath(to)}`).join('; ')}`,
  );
  return [`model ${model.name}`, ...states, ...parameters, ...outputs, ...events].join('\n');
}

const printed = (tree: Expression | undefined): string => (tree === undefined ? '0' : print(tree, 'text'));

/** A tree in letters that differ wherever trees do: names repeat between parts, paths do not. */
export function byPath(tree: Expression | undefined): string {
  if (tree === undefined) return '0';
  const named = rewrite(tree, (node) =>
    node.kind === 'reference' ? { ...node, symbol: { ...node.symbol, name: node.symbol.path, symbol: node.symbol.path } } : node,
  );
  return print(named, 'text');
}
