import { formatNumber } from '@speciosa/engine/quantity';
import { notice } from 'speciosa';
import type { StructureLetter } from 'speciosa';
import { chartSvg } from 'speciosa/picture';
import type { Key, Mark, Marker, PlaneChart } from 'speciosa/picture';
import { areas, groupsOf, rowsOnce } from './groups.js';
import type { JudgedTrial } from './rejudge.js';
import type { Ledger } from './ruler/index.js';
import type { VerdictRow } from './verdicts.js';

/** A printed peak or area with what a structure says of it. */
interface Pair {
  readonly study: number;
  readonly row: VerdictRow;
  readonly observed: number;
  readonly predicted: number;
}

const titles: Readonly<Record<StructureLetter, string>> = {
  a: 'Structure (a), apparent compartments',
  b: 'Structure (b), blood flow and enzymes',
};

/** Shapes tell studies, fillings the ledger; colour and size tell peaks from areas. */
const shapes: readonly Marker[] = ['circle', 'square', 'diamond', 'triangle', 'tip'];
const fillings: Readonly<Record<Ledger, { readonly open: boolean; readonly dotted: boolean }>> = {
  used: { open: true, dotted: false },
  'in-view': { open: true, dotted: true },
  'held-out': { open: false, dotted: false },
};
const looks = { peak: 0, area: 1 } as const;

/** Every printed peak and area against what a structure predicts, on log axes, with the line of agreement and the 2-fold band. */
export function agreementOf(judged: readonly JudgedTrial[], structure: StructureLetter): PlaneChart {
  const pairs = judged.flatMap((trial, study) => pairsOf(trial, study, structure));
  const [low, high] = reachOf(pairs);
  const axis = { unit: 'nmol/L, areas nmol·h/L', scaling: 'log', low, high } as const;
  /** Where the band leaves the sheet it is cut, not bent. */
  const ends = [low, 2 * low, high / 2, high];
  return {
    kind: 'plane',
    title: `${titles[structure]}: observed against predicted`,
    sentence: sentenceOf(judged, structure, pairs),
    x: { title: 'observed', ...axis },
    y: { title: 'predicted', ...axis },
    aspect: 1,
    keys: keysOf(judged, pairs),
    marks: [
      {
        kind: 'band',
        name: 'within 2-fold',
        look: 'quiet',
        places: ends.map((x) => ({ x, low: Math.max(low, x / 2), high: Math.min(high, 2 * x) })),
      },
      { kind: 'line', name: 'agreement', look: 'quiet', places: ends.map((x) => ({ x, y: x })) },
      ...pairs.map(markOf),
    ],
  };
}

const drawn = (['a', 'b'] as const).flatMap((structure) =>
  (['light', 'dark'] as const).map((theme) => ({ structure, theme, file: `structure-${structure}.${theme}.svg` })),
);

/** Names of the pictures, known before anything is judged. */
export const agreementFiles: readonly string[] = drawn.map(({ file }) => file);

/** The pictures of the page of verdicts by file name: each structure, light and dark. Same verdicts, same bytes. */
export function agreementPictures(judged: readonly JudgedTrial[]): readonly { readonly file: string; readonly svg: string }[] {
  return drawn.map(({ structure, theme, file }) => {
    const chart = agreementOf(judged, structure);
    return {
      file,
      svg: chartSvg(chart, {
        theme,
        width: 640,
        height: 760,
        id: `structure-${structure}`,
        isFile: true,
        foot: [chart.title, chart.sentence, notice],
      }),
    };
  });
}

function pairsOf(trial: JudgedTrial, study: number, structure: StructureLetter): Pair[] {
  return rowsOnce(trial, structure).flatMap((row) => {
    const {
      measure,
      predicted,
      observed: { value: observed },
    } = row;
    const isDrawn = (measure === 'Cmax' || isArea(row)) && predicted !== null && observed !== null && predicted > 0 && observed > 0;
    return isDrawn ? [{ study, row, observed, predicted }] : [];
  });
}

const isArea = ({ measure }: VerdictRow): boolean => areas.some((name) => name === measure);

/** Powers of ten round all numbers, by steps: logarithms of hosts differ. */
function reachOf(pairs: readonly Pair[]): readonly [number, number] {
  const all = pairs.flatMap(({ observed, predicted, row: { interval } }) => [
    observed,
    predicted,
    ...('low' in interval && interval.low > 0 ? [interval.low, interval.high] : []),
  ]);
  const [least, most] = [Math.min(...all, 10), Math.max(...all, 100)];
  let low = 1;
  while (low > least) low /= 10;
  while (low * 10 <= least) low *= 10;
  let high = low * 10;
  while (high < most) high *= 10;
  return [low, high];
}

function markOf({ study, row, observed, predicted }: Pair): Mark {
  const { interval, analyte, name, arm, ledger, verdict } = row;
  return {
    kind: 'dot',
    name: `${analyte}, ${name}, ${arm}: observed ${formatNumber(observed)}, predicted ${formatNumber(predicted)}; ${ledger}; ${verdict}`,
    look: isArea(row) ? looks.area : looks.peak,
    small: isArea(row),
    marker: shapes[study % shapes.length] ?? 'circle',
    ...fillings[ledger],
    x: observed,
    y: predicted,
    ...('low' in interval && interval.low > 0 ? { yEnds: [interval.low, interval.high] as const } : {}),
  };
}

function keysOf(judged: readonly JudgedTrial[], pairs: readonly Pair[]): readonly Key[] {
  const studies = judged.flatMap(({ title }, study) => {
    const marker = shapes[study % shapes.length] ?? 'circle';
    return pairs.some((pair) => pair.study === study)
      ? [{ name: title.split(':')[0] ?? title, look: looks.peak, sample: 'open', marker } as const]
      : [];
  });
  return [
    ...studies,
    { name: 'used: set a value', look: 'quiet', sample: 'open' },
    { name: 'in view', look: 'quiet', sample: 'dotted' },
    { name: 'held out', look: 'quiet', sample: 'dot' },
    { name: 'peaks', look: looks.peak, sample: 'solid' },
    { name: 'areas, smaller marks', look: looks.area, sample: 'solid' },
    { name: 'within 2-fold', look: 'quiet', sample: 'band' },
  ];
}

function sentenceOf(judged: readonly JudgedTrial[], structure: StructureLetter, pairs: readonly Pair[]): string {
  const groups = groupsOf(judged, structure);
  const said = (['used', 'in-view', 'held-out'] as const).flatMap((ledger) => {
    const own = pairs.filter(({ row }) => row.ledger === ledger);
    const error = groups.find((group) => group.metric === 'Cmax and AUC' && group.ledger === ledger)?.geometricMeanFoldError;
    const near = own.filter(({ row }) => row.twofold === true).length;
    return error === undefined
      ? []
      : [`${own.length} ${ledger.replace('-', ' ')}, ${near} of them within 2-fold, geometric mean fold error ${formatNumber(error)}`];
  });
  const drawn = pairs.some(({ row: { interval } }) => 'low' in interval);
  return `${pairs.length} printed peaks and areas: ${said.join('; ')}. ${drawn ? 'Upright lines hold 90 % of the draws of what is not known.' : ''}`.trim();
}
