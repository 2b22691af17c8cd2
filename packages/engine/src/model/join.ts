import { expressionOf } from './build.js';
import type { Complaint } from './complaint.js';
import type { Expression } from './expression.js';
import type { AmountPort, Part, ValuePort } from './part.js';
import { rewrite, walk } from './traverse.js';
import type { InputSymbol, StateSymbol } from './symbol.js';

export type Join = readonly [AmountPort | ValuePort, InputSymbol];

/** What every input stands for once the parts are joined. */
export interface Joined {
  readonly stateOf: (end: StateSymbol | InputSymbol) => StateSymbol | null;
  /** The tree with every input replaced, all the way down. */
  readonly closed: (expression: Expression) => Expression;
  readonly complaints: readonly Complaint[];
}

/** Joins ports to inputs and says what does not fit: left open, joined twice, wrong kind, wrong molecule, a loop of values. */
export function joinPorts(parts: readonly Part<unknown>[], joins: readonly Join[]): Joined {
  const inputs = parts.flatMap((part) => part.inputs);
  const provided = new Map<InputSymbol, AmountPort | ValuePort>(joins.map(([port, input]) => [input, port]));
  const complaints = [
    ...inputs.flatMap((input) => openOrDouble(input, joins)),
    ...joins.flatMap(([port, input]) => misfit(port, input)),
    ...inputs.flatMap((input) => loop(input, provided)),
  ];
  const looped = complaints.some(({ code }) => code === 'loop');
  return {
    complaints,
    stateOf: (end) => (end.kind === 'state' ? end : stateBehind(provided.get(end))),
    closed: (expression) => (looped ? expression : close(expression, provided)),
  };
}

const stateBehind = (port: AmountPort | ValuePort | undefined): StateSymbol | null =>
  port?.kind === 'amount-port' ? port.state : null;

function close(expression: Expression, provided: ReadonlyMap<InputSymbol, AmountPort | ValuePort>): Expression {
  return rewrite(expression, (node) => {
    if (node.kind !== 'reference' || node.symbol.kind !== 'input') return node;
    const port = provided.get(node.symbol);
    if (port === undefined) return node;
    return port.kind === 'amount-port' ? expressionOf(port.state) : close(port.expression, provided);
  });
}

function openOrDouble(input: InputSymbol, joins: readonly Join[]): Complaint[] {
  const count = joins.filter(([, joined]) => joined === input).length;
  if (count === 1) return [];
  if (count === 0)
    return [{ code: 'open-port', path: input.path, message: `expected something joined to "${input.name}", found nothing; join a port to it` }];
  return [{ code: 'joined-twice', path: input.path, message: `expected one port joined to "${input.name}", found ${count}; keep one` }];
}

function misfit(port: AmountPort | ValuePort, input: InputSymbol): Complaint[] {
  const offers = port.kind === 'amount-port' ? 'amount' : 'value';
  if (offers !== input.wants)
    return [{ code: 'wrong-port', path: input.path, message: `"${input.name}" wants ${input.wants === 'amount' ? 'a state' : 'a value'}, found ${offers === 'amount' ? 'a state' : 'a value'}` }];
  if (port.kind === 'amount-port' && input.molecule !== null && port.state.molecule !== input.molecule)
    return [{ code: 'wrong-molecule', path: input.path, message: `"${input.name}" carries ${input.molecule}, found ${port.state.path} with ${port.state.molecule ?? 'no molecule'}` }];
  return [];
}

/** A value that needs itself, by whatever way, has no value. */
function loop(start: InputSymbol, provided: ReadonlyMap<InputSymbol, AmountPort | ValuePort>): Complaint[] {
  const trail: InputSymbol[] = [];
  const meets = (input: InputSymbol): boolean => {
    if (trail.includes(input)) return input === start;
    trail.push(input);
    const port = provided.get(input);
    return port?.kind === 'value-port' && inputsIn(port.expression).some(meets);
  };
  if (!meets(start)) return [];
  return [{ code: 'loop', path: start.path, message: `"${start.name}" needs itself by way of ${trail.map(({ path }) => path).join(' -> ')}; put a state in between` }];
}

function inputsIn(expression: Expression): InputSymbol[] {
  const found: InputSymbol[] = [];
  walk(expression, (node) => {
    if (node.kind === 'reference' && node.symbol.kind === 'input') found.push(node.symbol);
  });
  return found;
}

