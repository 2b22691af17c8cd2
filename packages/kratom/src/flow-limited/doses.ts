import { coherent } from '@speciosa/engine/quantity';
import { asRecorded, intakes } from '../diary.js';
import type { Entry, ValueOf } from '../diary.js';
import type { SwallowedAlkaloid } from '../cast.js';
import type { StoryDose } from '../story-doses.js';

export type { StoryDose } from '../story-doses.js';

/** Where structure (b) puts what is swallowed. */
export interface Mouth {
  readonly tea: string;
  readonly capsule: string;
  readonly extract: string;
  readonly kept: string;
  /** 7-hydroxymitragynine taken as such. */
  readonly tablet: string;
  readonly tabletKept: string;
  readonly minorGut: Readonly<Record<SwallowedAlkaloid, string>>;
  readonly minorLost: Readonly<Record<SwallowedAlkaloid, string>>;
}

/**
 * Reads the diary for structure (b): of mitragynine a product gives up the share that its class can,
 * and the rest stays in it; the other alkaloids, and 7-hydroxymitragynine taken as such, are split as in structure (a).
 */
export function flowLimitedDoses(mouth: Mouth, entries: readonly Entry[], valueOf: ValueOf = asRecorded): readonly StoryDose[] {
  const minor = intakes(entries, valueOf).flatMap((one) => {
    const { alkaloid, place, amountNmol, atHours, everyHours, times } = one;
    if (alkaloid === 'mitragynine') return [];
    const [open, lost] =
      alkaloid === '7-hydroxymitragynine' ? [mouth.tablet, mouth.tabletKept] : [mouth.minorGut[alkaloid], mouth.minorLost[alkaloid]];
    return [{ state: place === 'gut' ? open : lost, amount: amountNmol, time: atHours, every: everyHours, times }];
  });
  return [...entries.flatMap((entry) => ofMitragynine(mouth, entry, valueOf)), ...minor];
}

function ofMitragynine(mouth: Mouth, entry: Entry, valueOf: ValueOf): StoryDose[] {
  const { product, of, atHours, everyHours, times } = entry;
  const mass = coherent(entry.mass) * (of === 'product' ? product.contents.mitragynine : 1);
  const amount = mass / valueOf('mitragynine/molar-mass');
  if (product.class === 'tablet') return [];
  const share = Math.min(1, valueOf(`product/${product.class}-given-up-share`));
  const line = { time: atHours, every: everyHours, times };
  return [
    { ...line, state: mouth[product.class === 'decoction' ? 'tea' : product.class], amount: amount * share },
    { ...line, state: mouth.kept, amount: amount * (1 - share) },
  ];
}
