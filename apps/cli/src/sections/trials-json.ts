import { ledgerCounts, trials } from '@speciosa/trials';
import type { JudgedInteraction, JudgedTrial, VerdictRow } from '@speciosa/trials';
import { notice } from 'speciosa';
import type { StructureLetter } from 'speciosa';
import type { Judged } from '../judged.js';

/**
 * The published object: studies of levels and of interactions alike as rows; effects and breathing, which are judged in words, beside them.
 * The notice closes it.
 * A printed level stands there twice, beside structure a and beside structure b, each with the ledger of that structure.
 */
export const trialsJson = ({ levels, interactions = [], effects, breathing }: Judged) => ({
  trials: [...levels.map(trialOf), ...interactions.map(interactionOf)],
  ledgers: { a: ledgerCounts(levels, 'a'), b: ledgerCounts(levels, 'b') },
  ...(effects === undefined ? {} : { effects }),
  ...(breathing === undefined ? {} : { breathing }),
  notice,
});

const trialOf = ({ id, title, source, rows, flowLimited, failures }: JudgedTrial) => ({
  id,
  title,
  source,
  failures,
  rows: [...rows.map(rowOf('a')), ...flowLimited.map(rowOf('b'))],
});

const rowOf =
  (structure: StructureLetter) =>
  ({
    name,
    analyte,
    arm,
    observed,
    printed,
    statistic,
    spread,
    n,
    predicted,
    interval,
    ratio,
    ledger,
    verdict,
    why,
    source,
  }: VerdictRow) => ({
    structure,
    name,
    analyte,
    arm,
    observed: { ...observed, printed, statistic, spread, n },
    predicted,
    interval,
    ratio,
    ledger,
    verdict,
    why,
    source,
  });

/** Ratios of exposure; a study that is judged by its levels too is told apart by name. */
function interactionOf({ id, title, decided, contradicting, rows }: JudgedInteraction) {
  const isAlsoLevels = trials.some((one) => one.id === id);
  return {
    id: isAlsoLevels ? `${id}-ratios` : id,
    title,
    decided,
    contradicting,
    failures: [],
    rows: rows.map((row) => ({
      name: `${row.of} ratio`,
      analyte: row.name,
      observed: { value: row.observed, low: row.printed?.[0] ?? null, high: row.printed?.[1] ?? null, unit: '1' },
      predicted: row.predicted,
      interval: { low: row.interval[0], high: row.interval[1], level: 0.9, of: 'knowledge' },
      ratio: row.ratio,
      ledger: row.ledger,
      verdict: verdictOf(row),
      guest: row.guest,
      guestLimits: row.guestLimits,
    })),
  };
}

type Row = JudgedInteraction['rows'][number];

/** Against the printed interval where there is one; else against twice and half. */
export function verdictOf({ printed, predicted, twofold }: Pick<Row, 'printed' | 'predicted' | 'twofold'>): string {
  if (printed === null) return twofold ? 'within 2-fold; no spread was published' : 'miss';
  const inside = predicted >= printed[0] && predicted <= printed[1];
  return inside ? 'within the observed spread' : twofold ? 'within 2-fold, outside the observed spread' : 'miss';
}
