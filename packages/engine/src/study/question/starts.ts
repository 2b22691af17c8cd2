import { interpret } from '../../kernel/index.js';
import { coherentValue } from '../../model/index.js';
import type { Model } from '../../model/index.js';

/** Fills `into` with what every state starts with for a person's parameters; coherent units. */
export type Starts = (parameters: Float64Array, into: Float64Array) => void;

export function startsOf(model: Model): Starts {
  const constants = model.starts.map((start) => (start.kind === 'constant' ? coherentValue(start) : null));
  if (constants.every((value) => value !== null)) return (_, into) => into.set(constants);
  const outputs = model.starts.map((expression, at) => ({
    kind: 'output' as const,
    name: `start ${at}`,
    path: `start ${at}`,
    unit: model.states[at].unit,
    expression,
  }));
  const { outputs: evaluate } = interpret({ ...model, states: [], rates: [], starts: [], flows: [], conversions: [], events: [], outputs });
  const nothing = new Float64Array(0);
  return (parameters, into) => evaluate(0, nothing, parameters, into);
}
