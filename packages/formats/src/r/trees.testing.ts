import fc from 'fast-check';
import {
  atMost,
  choose,
  constant,
  exp,
  expressionOf,
  lessThan,
  log,
  maximum,
  minimum,
  over,
  plus,
  power,
  sqrt,
  time,
  times,
} from '@speciosa/engine/model';
import type { Expression, ModelSymbol } from '@speciosa/engine/model';

/** Trees of every kind over the symbols given. Nobody who evaluates a tree asks for units, so these have any. */
export function trees(symbols: readonly ModelSymbol[]): fc.Arbitrary<Expression> {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -10, max: 10, noNaN: true }));
  const leaf = fc.oneof(
    fc.tuple(number, fc.constantFrom('', 'min', 'ug', 'uM')).map(([value, unit]) => constant(value, unit)),
    fc.constantFrom<Expression>(...symbols.map(expressionOf), time),
  );
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
    const pair = fc.tuple(tie('tree'), tie('tree'));
    const some = fc.array(tie('tree'), { minLength: 1, maxLength: 3 });
    const quad = fc.tuple(fc.constantFrom(lessThan, atMost), tie('tree'), tie('tree'), tie('tree'), tie('tree'));
    return {
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        some.map((terms) => plus(...terms)),
        some.map((factors) => times(...factors)),
        some.map((factors) => times(-1, ...factors)),
        pair.map(([a, b]) => over(a, b)),
        pair.map(([a, b]) => power(a, b)),
        fc.tuple(fc.constantFrom(exp, log, sqrt), tie('tree')).map(([call, a]) => call(a)),
        pair.map(([a, b]) => maximum(a, b)),
        pair.map(([a, b]) => minimum(a, b)),
        quad.map(([compare, a, b, c, d]) => choose(compare(a, b), c, d)),
      ),
    };
  });
  return tree;
}
