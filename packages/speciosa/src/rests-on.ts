import { walk } from '@speciosa/engine/model';
import type { Expression, Model, ModelSymbol, ParameterSymbol, StateSymbol } from '@speciosa/engine/model';

/** Everything one output of a model rests on. */
export interface Ground {
  readonly states: readonly StateSymbol[];
  readonly parameters: readonly ParameterSymbol[];
}

/** Follows an output back through the equations: which states and parameters can move it. */
export function restsOn(model: Model, outputPath: string): Ground {
  const output = model.outputs.find(({ path }) => path === outputPath);
  if (output === undefined) throw new Error(`no output ${outputPath} in model ${model.name}`);
  const seen = new Set<ModelSymbol>();
  const waiting: Expression[] = [output.expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const symbol of symbolsIn(next)) {
      if (seen.has(symbol)) continue;
      seen.add(symbol);
      const rate = symbol.kind === 'state' ? model.rates[model.states.indexOf(symbol)] : undefined;
      if (rate !== undefined) waiting.push(rate);
    }
  }
  return {
    states: model.states.filter((state) => seen.has(state)),
    parameters: model.parameters.filter((parameter) => seen.has(parameter)),
  };
}

function symbolsIn(expression: Expression): ModelSymbol[] {
  const found: ModelSymbol[] = [];
  walk(expression, (node) => {
    if (node.kind === 'reference') found.push(node.symbol);
  });
  return found;
}
