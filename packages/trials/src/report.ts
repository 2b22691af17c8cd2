import { formatNumber } from '@speciosa/engine/quantity';
import { groupsOf, ledgerCounts } from './groups.js';
import type { Group } from './groups.js';
import { plausibilityLines } from './plausibility.js';
import type { JudgedTrial } from './rejudge.js';
import type { StructureLetter } from 'speciosa';
import type { VerdictRow } from './verdicts.js';

/** The page of all verdicts as Markdown; committed, so that its diff is the review of a change. */
export function verdictsPage(judged: readonly JudgedTrial[]): string {
  return [
    '# Verdicts',
    '',
    'Written by `npm run trials`; do not edit. Predictions are of one typical virtual adult with central values.',
    'Two structures are judged on the same rows: (a), apparent compartments, and (b), blood flow and enzymes. Each has a ledger',
    'of its own: *used* rows set a value of that structure, so agreement is a fit; because of *in-view* rows a mechanism was chosen',
    'or refused; *held-out* rows did neither. Nobody was blind: every row could be read. In brackets: 90 % of the draws of',
    'what is not known, apart from how people differ. Concentrations in nmol/L, areas in nmol*h/L, times in h. A time',
    'outside its printed range is a miss, however near; a level within 2-fold is said to be so.',
    '',
    ...judged.flatMap(section),
    ...plausibilityLines(judged),
    '## Together',
    '',
    ...countTable(judged),
    '',
    ...(['a', 'b'] as const).map(pictureOf),
    '',
    'Structure (a), apparent compartments:',
    '',
    ...groupTable(groupsOf(judged)),
    '',
    'Structure (b), blood flow and enzymes (how values of both were set: `scripts/calibrate`):',
    '',
    ...groupTable(groupsOf(judged, 'b')),
    '',
    ...accumulation(judged),
    '',
  ].join('\n');
}

function section({ title, source, rows, flowLimited, failures }: JudgedTrial): string[] {
  const head = [
    'analyte',
    'metric',
    'arm',
    'printed',
    'observed',
    ...['(a)', '(b)'].flatMap((letter) => [`${letter} predicted`, 'ratio', 'ledger', 'verdict']),
  ];
  const beside = new Map(flowLimited.map((row) => [placeOf(row), row]));
  return [
    `## ${title}`,
    '',
    `${source}`,
    '',
    ...failures.map((failure) => `**Run failed:** ${failure}`),
    line(head),
    line(head.map(() => '---')),
    ...rows.filter(isModelled).map((row) => line([...printedCells(row), ...judgedCells(row), ...judgedCells(beside.get(placeOf(row)))])),
    '',
    ...whys(rows, 'a'),
    ...whys(flowLimited, 'b'),
    ...unmodelled(rows),
    '',
  ];
}

const line = (words: readonly string[]): string => `| ${words.map((word) => word.replaceAll('|', '\\|')).join(' | ')} |`;

/** How the same printed row is found again beside the other structure. */
const placeOf = ({ arm, analyte, name, statistic, printed, source }: VerdictRow): string =>
  [arm, analyte, name, statistic, printed, source].join('|');

function printedCells(row: VerdictRow): string[] {
  const doubt = row.standing === 'current' ? '' : ` (${row.standing})`;
  return [row.analyte, `${row.name}, ${row.statistic}${doubt}`, row.arm, row.printed, observedText(row)];
}

function judgedCells(row: VerdictRow | undefined): string[] {
  if (row === undefined) return ['the run failed', '', '', ''];
  return [predictedText(row), row.ratio === null ? '' : formatNumber(row.ratio), row.ledger, emphasised(row)];
}

/** The observation in units of comparison: centre (low to high), a bound, or a range. */
export function observedText({ observed: { value, low, high } }: VerdictRow): string {
  const ends =
    low !== null && high !== null
      ? `${formatNumber(low)} to ${formatNumber(high)}`
      : high !== null
        ? `at most ${formatNumber(high)}`
        : low !== null
          ? `at least ${formatNumber(low)}`
          : '';
  if (value === null) return ends;
  return ends === '' ? formatNumber(value) : `${formatNumber(value)} (${ends})`;
}

const predictedText = ({ predicted, interval }: VerdictRow): string =>
  predicted === null
    ? 'none'
    : 'low' in interval
      ? `${formatNumber(predicted)} (${formatNumber(interval.low)} to ${formatNumber(interval.high)})`
      : formatNumber(predicted);

const emphasised = ({ verdict }: VerdictRow): string => (verdict === 'miss' ? '**miss**' : verdict);

const isModelled = ({ measure, predicted }: VerdictRow): boolean => measure !== null && predicted !== null;

/** Rows without a prediction are named, so that silence is not read as agreement. */
function unmodelled(rows: readonly VerdictRow[]): string[] {
  const left = rows.filter((row) => !isModelled(row));
  if (left.length === 0) return [];
  return [`- Printed but not modelled yet, ${left.length} rows: ${[...new Set(left.map(({ name }) => name))].join(', ')}.`];
}

/** Each reason once, with the rows it speaks of. */
function whys(rows: readonly VerdictRow[], structure: StructureLetter): string[] {
  const misses = rows.filter((row) => isModelled(row) && row.why !== null && row.verdict !== 'within 2-fold; no spread was published');
  const reasons = [...new Set(misses.map(({ why }) => why))];
  return reasons.map((why) => {
    const about = misses.filter((row) => row.why === why).map(({ analyte, name, arm }) => `${analyte} ${name} (${arm})`);
    return `- (${structure}) ${[...new Set(about)].join(', ')}: ${why}`;
  });
}

/** Written beside the page by the same command. */
const pictureOf = (structure: StructureLetter): string =>
  `<picture><source media="(prefers-color-scheme: dark)" srcset="pictures/structure-${structure}.dark.svg"><img src="pictures/structure-${structure}.light.svg" alt="Structure (${structure}): observed against predicted" width="49%"></picture>`;

function countTable(judged: readonly JudgedTrial[]): string[] {
  const head = ['rows judged', 'used', 'in view', 'held out'];
  const body = (['a', 'b'] as const).map((structure) => {
    const { used, 'in-view': inView, 'held-out': heldOut } = ledgerCounts(judged, structure);
    return line([`structure (${structure})`, ...[used, inView, heldOut].map(String)]);
  });
  return [line(head), line(head.map(() => '---')), ...body];
}

function groupTable(groups: readonly Group[]): string[] {
  const head = [
    'metric',
    'ledger',
    'n',
    'geometric mean fold error',
    'bias',
    'within 2-fold',
    'printed centre within the interval',
    'median width of it',
  ];
  const body = groups.map(({ metric, ledger, count, geometricMeanFoldError, bias, shareWithinTwofold, covered, withInterval, width }) =>
    line([
      metric,
      ledger,
      String(count),
      formatNumber(geometricMeanFoldError),
      formatNumber(bias),
      shareWithinTwofold === null ? 'n below 10' : `${Math.round(100 * shareWithinTwofold)} %`,
      withInterval === 0 ? 'not drawn' : `${covered} of ${withInterval}`,
      width === null ? '' : `${formatNumber(width)}-fold`,
    ]),
  );
  return [line(head), line(head.map(() => '---')), ...body];
}

/** The trend that one mechanism was added for: last over first peak by dose, in people and in both structures. */
function accumulation(judged: readonly JudgedTrial[]): string[] {
  const study = judged.find(({ id }) => id === 'huestis-2026');
  if (study === undefined) return [];
  const ratio = (rows: readonly VerdictRow[], dose: string, analyte: string, of: (row: VerdictRow) => number | null): string => {
    const at = (day: number): number | null => {
      const row = rows.find((one) => one.arm === `${dose}-mg-day-${day}` && one.analyte === analyte && one.measure === 'Cmax');
      return row === undefined ? null : of(row);
    };
    const [first, last] = [at(1), at(15)];
    return first === null || last === null ? '' : formatNumber(last / first);
  };
  const doses = ['9-9', '29-6', '59-2'];
  const body = ['mitragynine', '7-hydroxymitragynine'].flatMap((analyte) => [
    line([analyte, 'people', ...doses.map((dose) => ratio(study.rows, dose, analyte, ({ observed }) => observed.value))]),
    line([analyte, 'structure (a)', ...doses.map((dose) => ratio(study.rows, dose, analyte, ({ predicted }) => predicted))]),
    line([analyte, 'structure (b)', ...doses.map((dose) => ratio(study.flowLimited, dose, analyte, ({ predicted }) => predicted))]),
  ]);
  const head = ['analyte', 'peak after 15 daily doses over the first', ...doses.map((dose) => `${dose.replace('-', '.')} mg`)];
  return ['Accumulation with extract; no ratio set a value of either structure:', '', line(head), line(head.map(() => '---')), ...body];
}
