import { fact } from '@speciosa/evidence';

/** All that may be said of what has no scale in people. */
export const words = ['falls', 'no change', 'rises'] as const;
export type Word = (typeof words)[number];

/** A word with the shares of draws that say each of the three; no score. */
export interface Ordinal {
  readonly word: Word;
  readonly share: Readonly<Record<Word, number>>;
  readonly draws: number;
}

/** The word for a change of an index; below what counts as noticeable it is no change. NaN has no word. */
export function wordFor(change: number, noticeable: number = fact('ordinal/noticeable').value): Word {
  if (Number.isNaN(change)) throw new RangeError('expected a change, found NaN');
  if (change > noticeable) return 'rises';
  return change < -noticeable ? 'falls' : 'no change';
}

/** The word most draws say, with the share of each. Ties go to no change. RangeError without a draw. */
export function ordinal(changes: readonly number[], noticeable?: number): Ordinal {
  if (changes.length === 0) throw new RangeError('expected at least one draw');
  const said = changes.map((change) => wordFor(change, noticeable));
  const shareOf = (word: Word): number => said.filter((one) => one === word).length / said.length;
  const share = { falls: shareOf('falls'), 'no change': shareOf('no change'), rises: shareOf('rises') };
  const most = Math.max(share.falls, share.rises);
  const word: Word = share['no change'] >= most || share.falls === share.rises ? 'no change' : share.rises === most ? 'rises' : 'falls';
  return Object.freeze({ word, share: Object.freeze(share), draws: changes.length });
}
