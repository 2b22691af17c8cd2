import type { Model } from './assemble.js';
import { parameterValue } from './coherent-value.js';
import { print } from './print.js';

/** The equations of a model for people, one a line. */
export function describe(model: Model): string {
  const rates = model.states.map((state, index) => {
    const rate = model.rates[index];
    return `d(${state.name})/dt = ${rate === undefined ? '0' : print(rate, 'text')}`;
  });
  const outputs = model.outputs.map(({ name, unit, expression }) => `${name} [${unit || '1'}] = ${print(expression, 'text')}`);
  return [...rates, ...outputs].join('\n');
}

/** A text that changes whenever the model does: every equation by path, and every parameter's number. */
export function canonical(model: Model): string {
  const states = model.states.map(({ path, unit, starts, molecule, role }) => `state ${path} ${unit} ${starts} ${molecule ?? '-'} ${role}`);
  const parameters = model.parameters.map((parameter) => `parameter ${parameter.path} ${parameter.given.id} ${parameterValue(parameter)}`);
  return [`model ${model.name}`, ...states, ...parameters, describe(model)].join('\n');
}
