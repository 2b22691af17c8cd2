import { formatNumber } from '@speciosa/engine/quantity';
import { fact, observed } from '@speciosa/evidence';
import type { Observed } from '@speciosa/evidence';
import { citationOf } from './citation.js';
import type { JudgedTrial } from './rejudge.js';
import { observationOf, printedText } from './ruler/index.js';

/** A level found in somebody whose dose nobody knows: it can say that levels of that size occur, and judges nothing. */
export interface Plausible {
  readonly study: string;
  readonly people: string;
  readonly statistic: string;
  readonly printed: string;
  /** nmol/L, centre or ends. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** Mitragynine in blood by forensic laboratories, rows that stand. */
export const plausible: readonly Plausible[] = Object.freeze(observed.flatMap(plausibleOf));

function plausibleOf(row: Observed): Plausible[] {
  if (row.analyte !== 'mitragynine' || row.metric !== 'blood conc' || row.standing !== 'current') return [];
  const seen = observationOf(row);
  const [low, high] = [seen?.low ?? seen?.value ?? null, seen?.high ?? seen?.value ?? null];
  if (low === null || high === null) return [];
  return [
    {
      study: row.study,
      people: row.arm.id.replaceAll('-', ' '),
      statistic: row.statistic,
      printed: printedText(row),
      low,
      high,
      source: citationOf(row.source),
    },
  ];
}

/** The lowest and highest peak predicted over all judged arms, nmol/L. */
export function studiedPeaks(judged: readonly JudgedTrial[]): readonly [number, number] {
  const peaks = judged.flatMap(({ rows }) =>
    rows.flatMap(({ measure, analyte, predicted }) =>
      measure === 'Cmax' && analyte === 'mitragynine' && predicted !== null ? [predicted] : [],
    ),
  );
  return [Math.min(...peaks), Math.max(...peaks)];
}

/** Lines of the page: what forensic laboratories found beside what studied doses are predicted to give. */
export function plausibilityLines(judged: readonly JudgedTrial[]): string[] {
  const [low, high] = studiedPeaks(judged);
  if (!Number.isFinite(low)) return [];
  const rows = plausible.map(({ study, people, statistic, printed }) => `| ${study} | ${people} | ${statistic} | ${printed} |`);
  return [
    '## Plausibility',
    '',
    `Levels whose dose and hour nobody knows judge nothing. Studied doses are predicted to peak between ${formatNumber(low)} and ${formatNumber(high)} nmol/L`,
    `(${formatNumber(low * gramsPerMicromole)} to ${formatNumber(high * gramsPerMicromole)} ng/mL) of mitragynine; forensic laboratories found in blood, most of it after death, often beside other drugs:`,
    '',
    '| study | people | statistic | printed |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

/** ng/mL in a nmol/L of mitragynine. */
const gramsPerMicromole = fact('mitragynine/molar-mass').value / 1000;
