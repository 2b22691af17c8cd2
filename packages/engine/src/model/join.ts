import { printDimension, sameDimension } from '../quantity/index.js';
import { dimensionOfUnit, expressionOf, rewrite, symbolsIn } from './expression/index.js';
import type { Expression, InputSymbol, StateSymbol } from './expression/index.js';
import { complaint } from './complaint.js';
import type { Complaint } from './complaint.js';
import type { AmountPort, Part, ValuePort } from './part.js';

export type Port = AmountPort | ValuePort;
export type Join = readonly [Port, InputSymbol];

/** What every input stands for once the parts are joined. */
export interface Joined {
  readonly stateOf: (end: StateSymbol | InputSymbol) => StateSymbol | null;
  /** The tree with every input replaced, all the way down. */
  readonly closed: (expression: Expression) => Expression;
  readonly complaints: readonly Complaint[];
}

/** Joins ports to inputs and says what does not fit: left open, joined twice, wrong kind, molecule or dimension, a loop of values. */
export function joinPorts(parts: readonly Part<unknown>[], joins: readonly Join[]): Joined {
  const inputs = parts.flatMap((part) => part.inputs);
  const provided = new Map<InputSymbol, Port>(joins.map(([port, input]) => [input, port]));
  const loops = inputs.flatMap((input) => loop(input, provided));
  const complaints = [...inputs.flatMap((input) => openOrDouble(input, joins)), ...joins.flatMap(misfit), ...loops];
  return {
    complaints,
    stateOf: (end) => (end.kind === 'state' ? end : stateBehind(provided.get(end))),
    closed: (expression) => (loops.length > 0 ? expression : close(expression, provided)),
  };
}

const stateBehind = (port: Port | undefined): StateSymbol | null => (port?.kind === 'amount-port' ? port.state : null);

function close(expression: Expression, provided: ReadonlyMap<InputSymbol, Port>): Expression {
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
    return [complaint('open-port', input.path, `expected something joined to "${input.name}", found nothing; join a port to it`)];
  return [complaint('joined-twice', input.path, `expected one port joined to "${input.name}", found ${count}; keep one`)];
}

function misfit([port, input]: Join): Complaint[] {
  const offers = port.kind === 'amount-port' ? 'amount' : 'value';
  if (offers !== input.wants)
    return [
      complaint(
        'wrong-port',
        input.path,
        `expected ${wanted[input.wants]} joined to "${input.name}", found ${wanted[offers]}; join another port or ask for another kind`,
      ),
    ];
  return [...otherMolecule(port, input), ...otherDimension(port, input)];
}

const wanted = { amount: 'a state', value: 'a value' } as const;

function otherMolecule(port: Port, input: InputSymbol): Complaint[] {
  if (port.kind !== 'amount-port' || input.molecule === null || port.state.molecule === input.molecule) return [];
  return [
    complaint(
      'wrong-molecule',
      input.path,
      `expected ${input.molecule} joined to "${input.name}", found ${port.state.path} with ${port.state.molecule ?? 'no molecule'}; join a state of ${input.molecule}`,
    ),
  ];
}

function otherDimension(port: Port, input: InputSymbol): Complaint[] {
  const { path, unit } = port.kind === 'amount-port' ? port.state : port;
  const offered = dimensionOfUnit(unit);
  const asked = dimensionOfUnit(input.unit);
  if (!offered.ok || !asked.ok || sameDimension(offered.dimension, asked.dimension)) return [];
  return [
    complaint(
      'bad-dimension',
      input.path,
      `expected ${input.unit || 'no unit'} (${printDimension(asked.dimension)}) joined to "${input.name}", found ${path} in ${unit || 'no unit'} (${printDimension(offered.dimension)}); join another port or mend the unit`,
    ),
  ];
}

/** A value that needs itself, by whatever way, has no value. */
function loop(start: InputSymbol, provided: ReadonlyMap<InputSymbol, Port>): Complaint[] {
  const trail: InputSymbol[] = [];
  const meets = (input: InputSymbol): boolean => {
    if (trail.includes(input)) return input === start;
    trail.push(input);
    const port = provided.get(input);
    return port?.kind === 'value-port' && inputsIn(port.expression).some(meets);
  };
  if (!meets(start)) return [];
  return [
    complaint(
      'loop',
      start.path,
      `expected "${start.name}" not to need itself, found ${trail.map(({ path }) => path).join(' -> ')}; put a state in between`,
    ),
  ];
}

const inputsIn = (expression: Expression): InputSymbol[] => symbolsIn(expression).filter((symbol) => symbol.kind === 'input');
