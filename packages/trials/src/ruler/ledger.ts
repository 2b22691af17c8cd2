import { settingRow } from 'speciosa';
import type { Arm } from 'speciosa';
import type { Measure } from './measure.js';

/** Used: the row set a value. In view: it was known when values were chosen. Held out: nobody looked at it before. */
export type Ledger = 'used' | 'in-view' | 'held-out';

/**
 * Reads the ledger from the one list of rows that set values. Everything else printed here was in
 * the dossier when the values were chosen, so nothing may call itself held out yet.
 */
export const ledgerOf = (arm: Arm, analyte: string, measure: Measure | null): Ledger =>
  measure !== null && settingRow(arm, analyte, measure) !== undefined ? 'used' : 'in-view';
