import { choose, lessThan, power } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, ParameterSymbol, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** Makes a parameter of a fact, named as the fact says it. */
export type Quote = (factId: string, symbol: string) => ParameterSymbol;

/** This chapter has a hundred numbers, each named once, in the evidence: the name of a parameter is the noun phrase of its fact. */
export const quoteWith =
  ({ parameter }: Pick<PartWords, 'parameter'>): Quote =>
  (factId, symbol) => {
    const is = fact(factId);
    return parameter(is.what, { symbol, is });
  };

/** A power of something that may be nothing: as in the original, less than 1e-9 counts as nothing, and so has no steep slope there either. */
export const powerOf = (of: ExpressionLike, exponent: ExpressionLike, nothing: ParameterSymbol): Expression =>
  choose(lessThan(of, nothing), 0, power(of, exponent));
