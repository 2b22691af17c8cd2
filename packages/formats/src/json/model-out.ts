import type { Model, ParameterSymbol } from '@speciosa/engine/model';
import { conditionOut, expressionOut } from './expression.js';
import { numberOut } from './number.js';
import { writeWire } from './wire.js';

/**
 * A model as text: symbols by path, equations as trees, numbers with units. Of a parameter's parent its id, value, unit,
 * range and origin are kept. `readModel` gives back a model that moves alike, to the bit.
 */
export function writeModel(model: Model): string {
  return writeWire('model', {
    name: model.name,
    parameters: model.parameters.map(parameterOut),
    states: model.states.map(({ name, path, unit, molecule, role }, at) => ({
      name,
      path,
      unit,
      molecule,
      role,
      starts: treeOut(model.starts[at]),
      rate: treeOut(model.rates[at]),
    })),
    flows: model.flows.map(({ sentence, path, from, to, rate }) => ({
      sentence,
      path,
      from: from.path,
      to: to.path,
      rate: expressionOut(rate),
    })),
    conversions: model.conversions.map(({ flow, fromMolecule, toMolecule, ledger }) => ({
      flow: model.flows.findIndex(({ path }) => path === flow.path),
      fromMolecule,
      toMolecule,
      ledger: ledger.path,
    })),
    events: model.events.map(({ sentence, path, when, set }) => ({
      sentence,
      path,
      when: conditionOut(when),
      set: set.map(({ state, to }) => ({ state: state.path, to: expressionOut(to) })),
    })),
    outputs: model.outputs.map(({ name, path, unit, expression }) => ({ name, path, unit, is: expressionOut(expression) })),
  });
}

const treeOut = (tree: Model['rates'][number] | undefined): unknown =>
  tree === undefined ? { constant: 0, unit: '' } : expressionOut(tree);

function parameterOut({ name, path, symbol, unit, allows, given: { id, value, unit: givenIn, range, origin } }: ParameterSymbol): unknown {
  const ends = range === undefined ? {} : { range: range.map(numberOut) };
  const said = allows === undefined ? {} : { allows };
  return { name, path, symbol, unit, given: { id, value: numberOut(value), unit: givenIn, ...ends, origin }, ...said };
}
