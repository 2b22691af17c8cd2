import { formatNumber } from '@speciosa/engine/quantity';
import type { Report } from 'speciosa';
import { mongar2024 } from '@speciosa/trials';
import type { JudgedInteraction } from '@speciosa/trials';
import type { Paint } from '../colour.js';
import { wrap } from '../wrap.js';
import { ends } from './percent.js';

/** Draws behind the judged rows: as many as behind the ratios of a run. */
const judgedDraws = 24;

/** The one study in people of a medicine acting on kratom, judged anew: it stands before every such prediction. */
export const judgedFirst = (): JudgedInteraction => mongar2024(judgedDraws);

/** What medicines beside kratom do, after what is known of how well this is predicted. */
export function interactionsSection(
  { interactions = [] }: Report,
  { title, rows, contradicting }: JudgedInteraction,
  paint: Paint,
  columns: number,
): string {
  const judged = rows.map(({ of, observed, predicted, ratio, guest, twofold }) => {
    const verdict = guest ? "within Guest's limits" : twofold ? 'within 2-fold only' : 'miss';
    return `  ${of.padEnd(8)} observed x${formatNumber(observed)}  predicted x${formatNumber(predicted)}  ratio ${formatNumber(ratio)}  ${twofold ? verdict : paint.bad(verdict)}`;
  });
  const isJudged = interactions.every(({ medicines }) => medicines.length === 1 && medicines[0] === 'itraconazole');
  const beside = interactions[0]?.medicines.join(', ') ?? '';
  return [
    paint.bold(`Judged first: 7-hydroxymitragynine in ${title}`),
    ...judged,
    ...contradicting.map((line) => wrap(`contradicting, and kept: ${line}`, columns, '  ')),
    '',
    paint.bold(`Beside ${beside}: with over without, structure b`),
    ...interactions.map(
      (one) => `  ${one.analyte.padEnd(22)} ${one.of.padEnd(8)} x${formatNumber(one.ratio)}${ends(one.interval)}  ${one.kind}`,
    ),
    wrap(
      `In brackets 90 % of draws of what is not known. ${isJudged ? 'The same medicine as in the study above, whose rows were in view when values were chosen.' : 'Untested: no study gave this beside kratom.'}`,
      columns,
      '  ',
    ),
  ].join('\n');
}
