import { parameterValue } from '@speciosa/engine/model';
import type { ClosedFlow, Model, ModelSymbol, ParameterSymbol, StateSymbol } from '@speciosa/engine/model';
import type { NameOf } from './expression.js';

/** A number of the script, and the parameters of the model that it stands for: the same fact at the same value. */
export interface RParameter {
  readonly name: string;
  readonly value: number;
  readonly symbols: readonly ParameterSymbol[];
}

/** What everything is called in the script. */
export interface RNames {
  readonly parameters: readonly RParameter[];
  readonly of: NameOf;
  readonly flow: (flow: ClosedFlow) => string;
  /** Another name that nothing has yet. */
  readonly fresh: (words: string) => string;
}

/** Words of R, and what the script itself calls things. */
const taken = new Set(
  (
    'if else repeat while function for next break TRUE FALSE NULL Inf NaN NA in T F t y p c list parms exp log sqrt max min pick with ' +
    'from to requested before given start inflow moments seams landed happen rates outputs hours curve watched rows header'
  ).split(' '),
);

/**
 * Hands out names. A parameter is called by its letter where that stands for one fact only, else by its words.
 * @param values in force at the start, in the order of the model
 * @param alone places of parameters that change during the run: they are not shared
 */
export function namesOf(model: Model, values: ArrayLike<number>, alone: ReadonlySet<number>): RNames {
  const unique = namer();
  const names = new Map<ModelSymbol, string>(model.states.map((state) => [state, unique(preferred(state, model.states))]));
  const groups = grouped(model.parameters, values, alone);
  const parameters = groups.map(({ symbols, value }): RParameter => {
    const name = unique(wordFor(symbols, groups));
    symbols.forEach((symbol) => names.set(symbol, name));
    return { name, value, symbols };
  });
  const flows = new Map(model.flows.map((flow) => [flow, unique(flow.sentence)]));
  return {
    parameters,
    of: (symbol) => found(names.get(symbol), symbol.path),
    flow: (flow) => found(flows.get(flow), flow.path),
    fresh: unique,
  };
}

function found(name: string | undefined, path: string): string {
  if (name === undefined) throw new Error(`${path} has no name in this script`);
  return name;
}

type Group = Omit<RParameter, 'name'>;

function grouped(parameters: readonly ParameterSymbol[], values: ArrayLike<number>, alone: ReadonlySet<number>): readonly Group[] {
  const groups = new Map<string, { value: number; symbols: ParameterSymbol[] }>();
  parameters.forEach((symbol, at) => {
    const value = values[at] ?? parameterValue(symbol);
    const key = alone.has(at) ? symbol.path : JSON.stringify([symbol.given.id, symbol.unit, value]);
    const group = groups.get(key) ?? { value, symbols: [] };
    group.symbols.push(symbol);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function wordFor([first]: readonly ParameterSymbol[], groups: readonly Group[]): string {
  if (first === undefined) return 'number';
  const rivals = groups.filter(({ symbols }) => symbols.some(({ symbol }) => symbol === first.symbol));
  return rivals.length === 1 && /^[A-Za-z]/.test(first.symbol) ? first.symbol : first.name;
}

const preferred = (state: StateSymbol, states: readonly StateSymbol[]): string =>
  states.filter(({ name }) => name === state.name).length === 1 ? state.name : state.path;

/** Turns words into names of R, each given out once. */
function namer(): (words: string) => string {
  const used = new Set(taken);
  return (words) => {
    const plain = words
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const base = /^[A-Za-z]/.test(plain) ? plain : `X${plain}`;
    let name = taken.has(base) ? `${base}_` : base;
    for (let nth = 2; used.has(name); nth += 1) name = `${base}_${nth}`;
    used.add(name);
    return name;
  };
}
