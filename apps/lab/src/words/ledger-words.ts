import type { Ledger } from '@speciosa/trials';

/** What part a printed row had in setting the model. */
export const ledgerWords: Readonly<Record<Ledger, string>> = {
  used: 'set a value of the model',
  'in-view': 'in view when values were set',
  'held-out': 'held out',
};
