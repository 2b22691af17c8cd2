import type { JudgedRatio } from './judged-ratio.js';
import type { OnKratom } from './on-kratom.js';
import type { OtherDrugs } from './other-drugs.js';
import type { RatioSummary } from './summary.js';
import type { JudgedInteraction } from './tanna-2023.js';

/** Everything on one page, in the order in which it may be believed. `others` is null where the collection is not there. */
export function interactionsPage(
  others: OtherDrugs | null,
  studies: readonly JudgedInteraction[],
  beside: readonly OnKratom[],
  notice: string,
): string {
  return [
    '# Interactions, judged',
    '',
    'Ratios of exposure with over without. Intervals: 90 % of draws of what is not known; organs are not drawn, calibrated values vary as their fit leaves them. Predictions come from recorded facts; a miss stays a miss.',
    '',
    ...(others === null
      ? ['## Other drugs', '', 'Skipped: the collection of observed ratios (ddi-observed) is not beside this copy.', '']
      : otherDrugs(others)),
    ...studies.flatMap(study),
    ...predictions(beside),
    notice,
    '',
  ].join('\n');
}

const fixed = (value: number): string => (value >= 10 ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2));
const span = ([low, high]: readonly [number, number]): string => `${fixed(low)} to ${fixed(high)}`;
const percent = (share: number | null): string => (share === null ? 'n < 10' : `${Math.round(share * 100)} %`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];

function otherDrugs({ rows, unreached, summaries }: OtherDrugs): string[] {
  return [
    '## Other drugs first',
    '',
    `${rows.length} rows of the collection are reached by the inputs at hand. Guest: within Guest's limits, without allowance for variability.`,
    '',
    ...table(['group', 'of', 'n', 'GMFE', 'bias', 'within 2-fold', 'Guest', 'interval holds', 'interval width'], summaries.map(summaryRow)),
    '### Rows that are not reached',
    '',
    ...unreached.map(({ why, count }) => `- ${count}: ${why}`),
    '',
    '### Every row',
    '',
    ...table(
      ['study', 'victim beside perpetrator', 'of', 'observed', 'predicted', 'interval', 'ratio', 'verdict'],
      rows.flatMap(({ row, judged }) =>
        judged.map((one) => [
          row.study,
          `${row.victim} beside ${row.perpetrator}`,
          one.of,
          fixed(one.observed),
          fixed(one.predicted),
          span(one.interval),
          fixed(one.ratio),
          verdict(one),
        ]),
      ),
    ),
  ];
}

const summaryRow = (one: RatioSummary): string[] => [
  one.group,
  one.of,
  String(one.count),
  fixed(one.geometricMeanFoldError),
  fixed(one.bias),
  percent(one.withinTwofold),
  percent(one.withinGuest),
  percent(one.covered),
  `x ${fixed(one.width)}`,
];

const verdict = ({ guest, twofold }: JudgedRatio): string => (guest ? 'within Guest' : twofold ? 'within 2-fold' : 'miss');

function study({ title, decided, rows, contradicting }: JudgedInteraction): string[] {
  return [
    `## ${title}`,
    '',
    decided,
    '',
    ...table(
      ['what', 'of', 'observed', 'printed interval', 'predicted', 'interval', 'ratio', 'ledger', 'verdict'],
      rows.map((row) => [
        row.name,
        row.of,
        fixed(row.observed),
        row.printed === null ? 'none' : span(row.printed),
        fixed(row.predicted),
        span(row.interval),
        fixed(row.ratio),
        row.ledger,
        againstPrinted(row),
      ]),
    ),
    ...contradicting.map((line) => `Contradicting, and kept: ${line}.`),
    ...(contradicting.length === 0 ? [] : ['']),
  ];
}

function againstPrinted(row: JudgedRatio): string {
  if (row.printed === null) return verdict(row);
  const [low, high] = row.printed;
  return row.predicted >= low && row.predicted <= high ? 'within the printed interval' : verdict(row);
}

function predictions(beside: readonly OnKratom[]): string[] {
  return [
    '## What nobody has tested',
    '',
    'Exposure to one tea beside a medicine over the same tea alone, by structure (b): predictions, each with what is not known. A medicine that is not listed has no evidence here and is refused.',
    '',
    ...table(
      ['medicine', 'what it changes', 'mitragynine', '7-hydroxymitragynine'],
      beside.map(({ medicine, changes, mitragynine, metabolite }) => [medicine, changes.join(', '), cell(mitragynine), cell(metabolite)]),
    ),
  ];
}

const cell = ([value, interval]: OnKratom['mitragynine']): string => `${fixed(value)} (${span(interval)})`;
