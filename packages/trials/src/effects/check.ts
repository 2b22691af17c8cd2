/** What may be said of a prediction beside a finding. Never more. */
export type EffectVerdict = 'consistent with' | 'contradicted by' | 'untested';

/**
 * Used: the row set a value of the model, so that agreement says nothing and it is counted nowhere. In view: it was
 * known when values were chosen. Sign: animals, whose direction alone is compared.
 */
export type EffectLedger = 'used' | 'in view' | 'sign';

/** One finding, what the model says of it, and the verdict. */
export interface EffectCheck {
  readonly study: string;
  /** Id of the source. */
  readonly source: string;
  readonly asks: string;
  readonly observed: string;
  readonly predicted: string;
  /** The middle nine tenths of draws of what is not known, where the prediction is a number. */
  readonly interval: readonly [number, number] | null;
  /** Share of draws that the finding's spread holds, or that say what it says. */
  readonly coverage: number | null;
  readonly verdict: EffectVerdict;
  readonly ledger: EffectLedger;
  /** Why it misses, as we read it; null where it does not. */
  readonly cause: string | null;
  /** What drew it: switches other than the defaults. */
  readonly drawnBy: string;
}

/** A check before its verdict is known. */
export type Asked = Pick<EffectCheck, 'study' | 'source' | 'asks' | 'observed' | 'ledger' | 'drawnBy'> & { readonly cause?: string };

/** Judges a number: inside the spread of the finding or not. Width and coverage stand beside it. */
export function numberCheck(
  asked: Asked,
  [low, high]: readonly [number, number],
  central: number,
  draws: readonly number[],
  say: (value: number) => string,
): EffectCheck {
  const inside = (value: number): boolean => value >= low && value <= high;
  const sorted = [...draws].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return whole(asked, say(central), inside(central) ? 'consistent with' : 'contradicted by', {
    interval: sorted.length === 0 ? null : [at(0.05), at(0.95)],
    coverage: sorted.length === 0 ? null : sorted.filter(inside).length / sorted.length,
  });
}

/** Judges a word: the same or not. */
export function wordCheck(asked: Asked, agrees: boolean | null, predicted: string, coverage: number | null = null): EffectCheck {
  return whole(asked, predicted, agrees === null ? 'untested' : agrees ? 'consistent with' : 'contradicted by', {
    interval: null,
    coverage,
  });
}

function whole(
  { cause, ...asked }: Asked,
  predicted: string,
  verdict: EffectVerdict,
  rest: Pick<EffectCheck, 'interval' | 'coverage'>,
): EffectCheck {
  if (verdict === 'contradicted by' && cause === undefined)
    throw new Error(`${asked.study}: "${asked.asks}" is contradicted and says no cause`);
  return Object.freeze({ ...asked, predicted, verdict, ...rest, cause: verdict === 'contradicted by' ? (cause ?? null) : null });
}
