import { formatNumber } from '@speciosa/engine/quantity';
import { caption } from '@speciosa/kratom';
import type { AxisLine, Crossing, DoseAxis, KnowledgeBand } from '@speciosa/trials';
import { notice } from 'speciosa';
import type { Paint } from '../colour.js';
import { wrap } from '../wrap.js';
import { percent } from './percent.js';

/** The axis in words: what each hypothesis says at each dose, where it crosses, and what it would need. */
export function axisPage(axis: DoseAxis, paint: Paint, columns: number): string {
  const tell = (text: string) => wrap(text, columns, '');
  const { lacks } = axis;
  return [
    paint.bold(`Arousal along the doses: mg of mitragynine in ${axis.product}, taken once`),
    tell(axis.drawnBy),
    tell('+ most draws say it rises, - most say it falls, o neither; a letter is a word, not a size'),
    '',
    `  ${''.padEnd(34)}${axis.dosesMg.map((mg) => String(mg).padStart(4)).join('')}`,
    ...axis.lines.map((line) => `  ${nameOf(line).padEnd(34)}${line.words.map((one) => mark(one).padStart(4)).join('')}`),
    '',
    paint.bold('Where stimulation turns into sedation, mg: 90 % of the draws that cross'),
    ...axis.lines.flatMap((line) => [
      `  ${nameOf(line)}`,
      wrap(`as measured: ${crossingText(line.crossingAsMeasured)}`, columns, '    '),
      wrap(`with what it needs: ${crossingText(line.crossingAsNeeded)}`, columns, '    '),
    ]),
    '',
    paint.bold('Mu receptors held, 90 % of draws'),
    ...(
      [
        ['by 7-hydroxymitragynine', axis.muHeldBy7OH],
        ['by all alkaloids', axis.muHeldByAny],
      ] as const
    ).flatMap(([who, band]) => heldLines(who, band, axis)),
    '',
    tell(
      `Beyond what was measured: alpha-2 affinity ${lackText(lacks.alpha2Affinity)} times; potency of the 5-HT1A metabolite ${lackText(lacks.ht1aPotency)} times; delta affinity ${lackText(lacks.deltaAffinity)} times with a transducer ratio of ${lackText(lacks.deltaRatio)} where none was measured (possible in ${percent(lacks.deltaPossible)} of draws).`,
    ),
    ...axis.notes.map((note) => tell(`- ${note}`)),
    ...(axis.failed === 0 ? [] : [tell(`- ${axis.failed} draws could not be run and are left out`)]),
    '',
    paint.bad(tell(caption)),
    tell(notice),
  ].join('\n');
}

const nameOf = ({ name }: AxisLine): string => (name === 'delta' ? "delta (the article's)" : name.replace('_', ' '));

function mark({ falls, rises, ...rest }: AxisLine['words'][number]): string {
  const most = Math.max(falls, rises, rest['no change']);
  if (rises === most && rises !== falls) return '+';
  return falls === most && rises !== falls ? '-' : 'o';
}

function crossingText({ interval, shareCrossing, shareNeverStimulated, shareBeyond }: Crossing): string {
  const beside = [
    ...(shareNeverStimulated > 0 ? [`${percent(shareNeverStimulated)} of draws are never stimulated`] : []),
    ...(shareBeyond > 0 ? [`${percent(shareBeyond)} stay stimulated to the end`] : []),
  ].join('; ');
  if (interval === null) return `no crossing${beside === '' ? '' : `; ${beside}`}`;
  return `${formatNumber(interval.lowMg)} to ${formatNumber(interval.highMg)} in ${percent(shareCrossing)} of draws${beside === '' ? '' : `; ${beside}`}`;
}

function heldLines(who: string, band: KnowledgeBand, { dosesMg }: DoseAxis): string[] {
  const told = [5, 20, 40, 57, 160].filter((mg) => dosesMg.includes(mg));
  return [`  ${who}`, ...told.map((mg) => `    ${String(mg).padStart(3)} mg  ${range(band, dosesMg.indexOf(mg))}`)];
}

const range = ({ low, high }: KnowledgeBand, at: number): string =>
  `${percent(low[at] ?? Number.NaN)} to ${percent(high[at] ?? Number.NaN)}`;

const lackText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  Number.isFinite(high) ? `${formatNumber(low)} to ${formatNumber(high)}` : `${formatNumber(low)} to what no affinity would do`;
