/** What may be said of a prediction beside a finding. Never more. */
export type BreathingVerdict = 'consistent with' | 'contradicted by' | 'untested';

/** Used: the row set a value, here or by the authors of the replica, and counts for nothing. In view: it was known when values were chosen. */
export type BreathingLedger = 'used' | 'in view';

/** One finding about breathing, what the model says of it, and the verdict. */
export interface BreathingCheck {
  readonly study: string;
  /** Id of the source. */
  readonly source: string;
  readonly asks: string;
  readonly observed: string;
  readonly predicted: string;
  /** What would have agreed, in words. */
  readonly ruler: string;
  readonly verdict: BreathingVerdict;
  readonly ledger: BreathingLedger;
  /** Why it misses, as we read it; null where it does not. */
  readonly cause: string | null;
}

type Asked = Omit<BreathingCheck, 'predicted' | 'verdict' | 'cause' | 'ruler'> & { readonly cause?: string };

/** Judges a number by two ends. A contradiction without a cause is a programmer's mistake. */
export function within(
  { cause, ...asked }: Asked,
  [low, high]: readonly [number, number],
  value: number,
  say: (value: number) => string,
  ruler = `from ${say(low)} to ${say(high)}`,
): BreathingCheck {
  const agrees = value >= low && value <= high;
  if (!agrees && cause === undefined) throw new Error(`${asked.study}: "${asked.asks}" is contradicted and says no cause`);
  return Object.freeze({
    ...asked,
    ruler,
    predicted: say(value),
    verdict: agrees ? 'consistent with' : 'contradicted by',
    cause: agrees ? null : (cause ?? null),
  });
}

/** A finding that nothing here can answer, and why. */
export const untested = (asked: Omit<Asked, 'cause'>, predicted: string): BreathingCheck =>
  Object.freeze({ ...asked, ruler: 'none', predicted, verdict: 'untested', cause: null });
