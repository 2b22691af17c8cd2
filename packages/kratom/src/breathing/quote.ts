import type { ParameterSymbol, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** Makes a parameter of a fact, named as the fact says it. */
export type Quote = (factId: string, symbol: string) => ParameterSymbol;

/** This chapter has a hundred numbers, each named once, in the evidence: the name of a parameter is the noun phrase of its fact. */
export const quoteWith = ({ parameter }: Pick<PartWords, 'parameter'>): Quote => (factId, symbol) => {
  const is = fact(factId);
  return parameter(is.what, { symbol, is });
};
