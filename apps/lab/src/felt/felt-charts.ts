import { formatNumber } from '@speciosa/engine/quantity';
import type { EffectInWords, EffectsReport } from 'speciosa';
import type { RowChart } from 'speciosa/picture';
import type { Data } from '../chart/data.js';
import { percentCell, wholePercent } from '../chart/number-cell.js';

const words = [
  { word: 'falls', look: 1, fill: 'hatched' },
  { word: 'no change', look: 'quiet', fill: 'empty' },
  { word: 'rises', look: 0, fill: 'solid' },
] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What has no scale in people: the share of draws that say each of three words. */
export function wordsChart({ inWords, draws }: EffectsReport): RowChart {
  return {
    kind: 'rows',
    title: 'Arousal, mood, anxiety and nausea in words',
    sentence: `Shares of ${draws} draws of what is not known. ${inWords.map(sentenceOf).join(' ')}`,
    x: { title: 'share of draws', unit: '%', scaling: 'linear', low: 0, high: 100 },
    keys: words.map(({ word, look, fill }) => ({ name: word, look, sample: fill })),
    rows: inWords.map((one) => ({ name: one.title, note: '', spans: barsOf(one), dots: [] })),
  };
}

const sentenceOf = ({ title, share }: EffectInWords): string =>
  `${capital(title)}: ${words
    .filter(({ word }) => share[word] > 0)
    .map(({ word }) => `${word} in ${wholePercent(share[word])}`)
    .join(', ')}.`;

function barsOf({ share }: EffectInWords): RowChart['rows'][number]['spans'] {
  let from = 0;
  return words.flatMap(({ word, look, fill }) => {
    const [low, high] = [from, from + 100 * share[word]];
    from = high;
    return share[word] > 0 ? [{ name: `${word}, ${wholePercent(share[word])}`, low, high, look, fill }] : [];
  });
}

export const wordsData = ({ inWords }: EffectsReport): Data => ({
  head: ['What', ...words.map(({ word }) => word), 'beside it'],
  rows: inWords.map(({ title, share, beside }) => [title, ...words.map(({ word }) => percentCell(share[word])), beside]),
});

/** The fullest hold of all measured alkaloids on each receptor. */
export function receptorsChart({ receptors, draws }: EffectsReport): RowChart {
  const wholes = receptors.filter(({ by }) => by === 'all alkaloids');
  return {
    kind: 'rows',
    title: 'Receptors held at the fullest, by all alkaloids that were measured there',
    sentence: wholes
      .map(
        ({ title, peak, interval }) =>
          `${capital(title)}: ${formatNumber(100 * peak)} %${'low' in interval ? ` (${formatNumber(100 * interval.low)} to ${formatNumber(100 * interval.high)})` : ''}.`,
      )
      .join(' '),
    x: { title: 'receptors held', unit: '%', scaling: 'linear', low: 0, high: 100 },
    keys: [
      { name: 'central', look: 0, sample: 'dot' },
      { name: `90 % of ${draws} draws of what is not known`, look: 0, sample: 'whisker' },
    ],
    rows: wholes.map(({ title, peak, interval, unmeasured }) => ({
      name: title,
      note: unmeasured.length === 0 ? '' : `${unmeasured.length} alkaloids unmeasured`,
      spans:
        'low' in interval ? [{ name: 'draws', low: 100 * interval.low, high: 100 * interval.high, look: 0, fill: 'whisker' as const }] : [],
      dots: [{ name: `${formatNumber(100 * peak)} %`, at: 100 * peak, look: 0, open: false }],
    })),
  };
}

export const receptorsData = ({ receptors }: EffectsReport): Data => ({
  head: ['Receptor', 'held by', 'central', 'low', 'high', 'unmeasured there'],
  rows: receptors.map(({ title, by, peak, interval, unmeasured }) => [
    title,
    by,
    percentCell(peak),
    ...('low' in interval ? [percentCell(interval.low), percentCell(interval.high)] : [interval.absent, '']),
    unmeasured.join(', '),
  ]),
});
