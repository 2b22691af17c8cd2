import { coherent } from '@speciosa/engine/quantity';
import { asRecorded, intakes } from '../diary.js';
import type { Entry, ValueOf } from '../diary.js';
import type { SwallowedAlkaloid } from '../cast.js';

/** An amount that goes to a state of a story, in the words of the study's regimen. */
export interface StoryDose {
  readonly state: string;
  readonly amount: number;
  readonly time: number;
  readonly every: number | null;
  readonly times: number;
}

/** Where structure (b) puts what is swallowed. */
export interface Mouth {
  readonly tea: string;
  readonly capsule: string;
  readonly extract: string;
  readonly kept: string;
  readonly minorGut: Readonly<Record<SwallowedAlkaloid, string>>;
  readonly minorLost: Readonly<Record<SwallowedAlkaloid, string>>;
}

/**
 * Reads the diary for structure (b): of mitragynine a product gives up the share that its class can,
 * and the rest stays in it; the other alkaloids are split as in structure (a).
 */
export function flowLimitedDoses(mouth: Mouth, entries: readonly Entry[], valueOf: ValueOf = asRecorded): readonly StoryDose[] {
  const minor = intakes(entries, valueOf)
    .filter(({ alkaloid }) => alkaloid !== 'mitragynine')
    .map((one) => ({
      state: (one.place === 'gut' ? mouth.minorGut : mouth.minorLost)[one.alkaloid],
      amount: one.amountNmol,
      time: one.atHours,
      every: one.everyHours,
      times: one.times,
    }));
  return [...entries.flatMap((entry) => ofMitragynine(mouth, entry, valueOf)), ...minor];
}

function ofMitragynine(mouth: Mouth, entry: Entry, valueOf: ValueOf): StoryDose[] {
  const { product, of, atHours, everyHours, times } = entry;
  const mass = coherent(entry.mass) * (of === 'product' ? product.contents.mitragynine : 1);
  const amount = mass / valueOf('mitragynine/molar-mass');
  const share = Math.min(1, valueOf(`product/${product.class}-given-up-share`));
  const line = { time: atHours, every: everyHours, times };
  return [
    { ...line, state: mouth[product.class], amount: amount * share },
    { ...line, state: mouth.kept, amount: amount * (1 - share) },
  ];
}
