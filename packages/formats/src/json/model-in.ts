import { walk } from '@speciosa/engine/model';
import type {
  ClosedEvent,
  ClosedFlow,
  Conversion,
  Expression,
  Given,
  Model,
  ModelSymbol,
  OutputSymbol,
  ParameterSymbol,
  StateSymbol,
} from '@speciosa/engine/model';
import { conditionIn, expressionIn } from './expression.js';
import type { Find } from './expression.js';
import { judge } from './judge.js';
import { nearest } from './nearest.js';
import type { Reader } from './reader.js';
import { readWire } from './wire.js';
import type { ReadWire } from './wire.js';

const parts = ['name', 'parameters', 'states', 'flows', 'conversions', 'events', 'outputs'] as const;
type Fields = Readonly<Record<(typeof parts)[number], Reader>>;

/** A model read from its text: every field known, every path found, units and dimensions judged as an assembly judges them. */
export const readModel = (text: string): ReadWire<Model> => readWire(text, 'model', parts, modelIn);

function modelIn(fields: Fields): Model {
  const parameters = fields.parameters.each(parameterIn);
  const find = finder(parameters, []);
  const states = fields.states.each((from) => stateIn(from, find));
  const all = finder(parameters, states);
  const rates = fields.states.each((from) => expressionIn(stateFields(from).rate, all));
  const flows = fields.flows.each((from) => flowIn(from, all));
  const model: Model = Object.freeze({
    kind: 'model',
    name: fields.name.text(),
    states,
    parameters,
    outputs: fields.outputs.each((from) => outputIn(from, all)),
    starts: states.map(({ starts }) => starts),
    rates,
    flows,
    conversions: fields.conversions.each((from) => conversionIn(from, flows, all)),
    events: fields.events.each((from) => eventIn(from, all)),
    usesTime: rates.some(mentionsTime),
  });
  judge(model);
  return model;
}

function finder(parameters: readonly ParameterSymbol[], states: readonly StateSymbol[]): Find {
  const byKind = { state: new Map(states.map((one) => [one.path, one])), parameter: new Map(parameters.map((one) => [one.path, one])) };
  return (kind, path) => {
    const known: ReadonlyMap<string, ModelSymbol> = byKind[kind];
    const found = known.get(path.text());
    if (found !== undefined) return found;
    const near = nearest(path.text(), [...known.keys()]);
    return path.refuse(
      `the path of a ${kind}`,
      near === undefined ? `add that ${kind}, or name another; starts know parameters only` : `did you mean "${near}"?`,
    );
  };
}

const stateAt = (path: Reader, find: Find): StateSymbol => {
  const found = find('state', path);
  return found.kind === 'state' ? found : path.refuse('the path of a state', 'name one');
};

function parameterIn(from: Reader): ParameterSymbol {
  const { name, path, symbol, unit, given, allows } = from.fields(['name', 'path', 'symbol', 'unit', 'given', 'allows'] as const, [
    'allows',
  ]);
  const said = allows.isMissing() ? {} : { allows: allows.oneOf(['above zero', 'zero or more', 'any number']) };
  return Object.freeze({
    kind: 'parameter',
    name: name.text(),
    path: path.text(),
    symbol: symbol.text(),
    unit: unit.text(),
    given: givenIn(given),
    ...said,
  });
}

function givenIn(from: Reader): Given {
  const { id, value, unit, range, origin } = from.fields(['id', 'value', 'unit', 'range', 'origin'] as const, ['range']);
  const known = {
    id: id.text(),
    value: value.number(),
    unit: unit.text(),
    origin: origin.oneOf(['human', 'in vitro', 'animal', 'derived', 'assumed']),
  };
  if (range.isMissing()) return Object.freeze(known);
  const [low, high, ...more] = range.each((end) => end.number());
  if (low === undefined || high === undefined || more.length > 0) return range.refuse('a list of two', 'give both ends');
  return Object.freeze({ ...known, range: [low, high] as const });
}

const stateFields = (from: Reader) => from.fields(['name', 'path', 'unit', 'molecule', 'role', 'starts', 'rate'] as const);

function stateIn(from: Reader, find: Find): StateSymbol {
  const { name, path, unit, molecule, role, starts } = stateFields(from);
  return Object.freeze({
    kind: 'state',
    name: name.text(),
    path: path.text(),
    unit: unit.text(),
    starts: expressionIn(starts, find),
    molecule: molecule.isNull() ? null : molecule.text(),
    role: role.oneOf(['held', 'eliminated', 'signal']),
  });
}

function flowIn(from: Reader, find: Find): ClosedFlow {
  const { sentence, path, from: source, to, rate } = from.fields(['sentence', 'path', 'from', 'to', 'rate'] as const);
  return Object.freeze({
    sentence: sentence.text(),
    path: path.text(),
    from: stateAt(source, find),
    to: stateAt(to, find),
    rate: expressionIn(rate, find),
  });
}

/** The flow of a conversion is the closed one: what an assembly remembers before joining is not kept. */
function conversionIn(from: Reader, flows: readonly ClosedFlow[], find: Find): Conversion {
  const { flow: place, fromMolecule, toMolecule, ledger } = from.fields(['flow', 'fromMolecule', 'toMolecule', 'ledger'] as const);
  const flow = flows[place.number()] ?? place.refuse(`the place of a flow, 0 to ${flows.length - 1}`, 'count them from 0');
  return Object.freeze({
    flow: Object.freeze({ ...flow, kind: 'flow' as const }),
    fromMolecule: fromMolecule.text(),
    toMolecule: toMolecule.text(),
    ledger: stateAt(ledger, find),
  });
}

function eventIn(from: Reader, find: Find): ClosedEvent {
  const { sentence, path, when, set } = from.fields(['sentence', 'path', 'when', 'set'] as const);
  const settings = set.each((one) => {
    const { state, to } = one.fields(['state', 'to'] as const);
    return Object.freeze({ state: stateAt(state, find), to: expressionIn(to, find) });
  });
  return Object.freeze({ sentence: sentence.text(), path: path.text(), when: conditionIn(when, find), set: Object.freeze(settings) });
}

function outputIn(from: Reader, find: Find): OutputSymbol {
  const { name, path, unit, is } = from.fields(['name', 'path', 'unit', 'is'] as const);
  return Object.freeze({ kind: 'output', name: name.text(), path: path.text(), unit: unit.text(), expression: expressionIn(is, find) });
}

function mentionsTime(tree: Expression): boolean {
  let found = false;
  walk(tree, ({ kind }) => {
    if (kind === 'time') found = true;
  });
  return found;
}
