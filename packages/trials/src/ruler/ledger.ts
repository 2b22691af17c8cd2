import { settingRow } from 'speciosa';
import type { Arm, StructureLetter } from 'speciosa';
import type { Measure } from './measure.js';

/**
 * Used: the row set a value, or says a number that set one again in other words. In view: no value was set on it, but a
 * mechanism was chosen or refused because of it. Held out: neither. Nobody was blind: every printed row could be read.
 */
export type Ledger = 'used' | 'in-view' | 'held-out';

interface InView {
  readonly structures: readonly StructureLetter[];
  readonly products: readonly string[];
  readonly intakes: number | null;
  readonly measures: readonly Measure[];
  readonly because: string;
}

/** Rows because of which a structure is told as it is (decision 0014); (b) has the stomach and the capsules of (a), but not what wears. */
const inView: readonly InView[] = [
  {
    structures: ['a'],
    products: ['extract-huestis'],
    intakes: 15,
    measures: ['Cmax'],
    because: 'what wears was added because accumulation grows with dose, and 7-hydroxymitragynine decided what does not wear',
  },
  {
    structures: ['a', 'b'],
    products: ['capsule-huestis', 'extract-huestis'],
    intakes: null,
    measures: ['tmax'],
    because: 'the stomach and the opening of capsules were added because peaks came too early',
  },
  {
    structures: ['a', 'b'],
    products: ['capsule-huestis'],
    intakes: null,
    measures: ['halfLife', 'timeToSteadyState', 'metaboliteShare', 'Cmax'],
    because: 'their ends set values; what is printed beside them was read with them',
  },
];

/** Reads the ledger of a structure: the one list of rows that set its values, then the rows that shaped it. */
export function ledgerOf(arm: Arm, analyte: string, measure: Measure | null, structure: StructureLetter = 'a'): Ledger {
  if (measure === null) return 'in-view';
  if (settingRow(arm, analyte, measure, structure) !== undefined) return 'used';
  const isInView = inView.some(
    ({ structures, products, intakes, measures }) =>
      structures.includes(structure) &&
      products.includes(arm.product) &&
      (intakes === null || intakes === arm.intakes) &&
      measures.includes(measure),
  );
  return isInView ? 'in-view' : 'held-out';
}
