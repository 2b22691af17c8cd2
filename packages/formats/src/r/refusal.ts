import { print, walk } from '@speciosa/engine/model';
import type { Model } from '@speciosa/engine/model';

/** Why a model cannot be written as such a script, each reason by name; none when it can. */
export function refusalsOf({ events, rates, states, outputs }: Model): readonly string[] {
  const named = events.map(
    ({ path, sentence }) =>
      `expected a model whose states jump at known hours only, found the event "${sentence}" (${path}); export the model as equations or JSON, or leave that part out`,
  );
  const back = rates.flatMap((rate, at) => {
    const found: string[] = [];
    walk(rate, (node) => {
      if (node.kind === 'delayed')
        found.push(
          `expected rates of present values, found ${print(node, 'text')} in the rate of ${states[at]?.path ?? at}; export the model as equations or JSON, or leave that part out`,
        );
    });
    return found;
  });
  const blind = outputs.length > 0 ? [] : ['expected a model with outputs, found none; watch a state with an output'];
  return [...new Set([...named, ...back, ...blind])];
}
