import { print } from '@speciosa/engine/model';
import type { Model } from '@speciosa/engine/model';

/** A model to be read: values with their facts, rates of change, outputs. */
export function equationsText(model: Model, notes: readonly string[]): string {
  return [
    model.name,
    '',
    'Values (symbol = value unit: meaning [fact])',
    ...model.parameters.map(({ symbol, name, given }) => `  ${symbol} = ${given.value} ${given.unit}: ${name} [${given.id}]`),
    '',
    'Rates of change, in coherent units: h, nmol, L, kg',
    ...model.states.map(({ path, unit }, at) => {
      const rate = model.rates[at];
      return `  d(${path})/dt = ${rate === undefined ? '0' : print(rate, 'text')}   [${unit}/h]`;
    }),
    '',
    'Outputs',
    ...model.outputs.map(({ path, unit, expression }) => `  ${path} = ${print(expression, 'text')}   [${unit}]`),
    '',
    ...notes,
    '',
  ].join('\n');
}
