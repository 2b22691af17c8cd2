import { describe, expect, it } from 'vitest';
import { interpret } from '@speciosa/engine/kernel';
import { negate, plus } from '@speciosa/engine/model';
import type { Expression, Model } from '@speciosa/engine/model';
import { smallModel } from '../small.testing.js';
import { termsOf } from './terms.js';
import type { RateTerm } from './terms.js';

const treeOf = (term: RateTerm): Expression => (term.kind === 'tree' ? term.tree : term.arrives ? term.flow.rate : negate(term.flow.rate));

describe('rates as sums of named flows', () => {
  it('are the rates of the model', () => {
    const model = smallModel();
    const again: Model = { ...model, rates: termsOf(model).map((terms) => plus(...terms.map(treeOf))) };
    const filled = [model, again].map((one) => {
      const into = new Float64Array(model.states.length);
      interpret(one).rates(
        2,
        Float64Array.from(model.states, (_, at) => 10 + at),
        Float64Array.of(1.5, 20, 2000, 30, 0.1),
        into,
      );
      return into;
    });
    filled[0]!.forEach((rate, at) => expect(filled[1]![at]! / (rate || 1)).toBeCloseTo(rate === 0 ? 0 : 1, 12));
  });

  it('name every flow where it leaves and where it arrives', () => {
    const named = termsOf(smallModel()).map((terms) =>
      terms.map((term) => (term.kind === 'flow' ? `${term.arrives ? '+' : '-'} ${term.flow.sentence}` : 'tree')),
    );
    expect(named).toEqual([
      ['- absorbed'],
      ['- A becomes B', '+ absorbed'],
      ['- B is lost', '+ A becomes B'],
      ['+ B is lost'],
      ['tree', 'tree'],
      ['+ A becomes B'],
    ]);
  });
});
