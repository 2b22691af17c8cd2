import { caption } from '@speciosa/kratom';
import type { DoseAxis, KnowledgeBand } from '@speciosa/trials';
import { notice, speciosaVersion } from 'speciosa';
import { cell, remark } from '../csv.js';

const head = [
  'dose of mitragynine (mg)',
  'what',
  'told',
  '5 % of draws',
  'median of draws',
  '95 % of draws',
  'draws that say falls (fraction)',
  'draws that say no change (fraction)',
  'draws that say rises (fraction)',
];

/** The axis as a table, a row a dose and line: stimulation less sedation, of which only the sign is meant, and shares of mu receptors. */
export function axisCsv(axis: DoseAxis, seed: number): string {
  const { dosesMg, lines, sedation, muHeldBy7OH, muHeldByAny } = axis;
  const rows = (what: string, told: string, band: KnowledgeBand, words: DoseAxis['lines'][number]['words'] = []): string[] =>
    dosesMg.map((mg, at) =>
      [
        mg,
        cell(what),
        cell(told),
        band.low[at],
        band.median[at],
        band.high[at],
        words[at]?.falls,
        words[at]?.['no change'],
        words[at]?.rises,
      ]
        .map((value) => value ?? '')
        .join(','),
    );
  return [
    remark(`stimulation less sedation along the doses; product: ${axis.product}; ${axis.drawnBy}`),
    remark(`speciosa ${speciosaVersion}, seed ${seed}, ${axis.draws} draws of what is not known, ${axis.failed} could not be run`),
    head.map(cell).join(','),
    ...lines.flatMap((line) => [
      ...rows(line.name, 'as measured', line.asMeasured),
      ...rows(line.name, 'with what it needs', line.asNeeded, line.words),
    ]),
    ...rows('sedation', 'as measured', sedation),
    ...rows('mu receptors held by 7-hydroxymitragynine (fraction)', 'as measured', muHeldBy7OH),
    ...rows('mu receptors held by all alkaloids (fraction)', 'as measured', muHeldByAny),
    ...axis.notes.map(remark),
    remark(caption),
    remark(notice),
    '',
  ].join('\n');
}
